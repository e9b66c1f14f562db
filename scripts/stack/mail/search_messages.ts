import type { MailAddress, MailMessage } from "./mail_message.ts";

type Test = (message: MailMessage) => boolean;

/**
 * Filters messages by a query in Mailpit's language: words and "phrases" (all must occur), `to:`, `from:`, `cc:`,
 * `bcc:`, `reply-to:`, `addressed:`, `subject:`, `message-id:`, `is:read|unread`, `has:attachment`, `before:`,
 * `after:`; a leading `-` or `!` negates. Source: https://mailpit.axllent.org/docs/usage/search-filters/
 */
export function searchMessages(messages: readonly MailMessage[], query: string): MailMessage[] {
  const tests = [...query.matchAll(/([-!]?)(?:([a-z-]+):)?(?:"([^"]*)"|(\S+))/gi)].map(toTest);
  return messages.filter((message) => tests.every((test) => test(message)));
}

function toTest([whole, negation, field, phrase, word]: RegExpExecArray): Test {
  const value = (phrase ?? word ?? "").toLowerCase();
  const known = field === undefined ? undefined : fieldTest(field.toLowerCase(), value);
  const test = known ?? contains((field === undefined ? value : whole.slice(negation?.length ?? 0)).toLowerCase());
  return negation === "" ? test : (message) => !test(message);
}

function fieldTest(field: string, value: string): Test | undefined {
  switch (field) {
    case "to":
      return ({ to }) => among(to, value);
    case "from":
      return ({ from }) => among([from], value);
    case "cc":
      return ({ cc }) => among(cc, value);
    case "bcc":
      return ({ bcc }) => among(bcc, value);
    case "reply-to":
      return ({ replyTo }) => among(replyTo, value);
    case "addressed":
      return ({ from, to, cc, bcc, replyTo }) => among([from, ...to, ...cc, ...bcc, ...replyTo], value);
    case "subject":
      return ({ subject }) => subject.toLowerCase().includes(value);
    case "message-id":
      return ({ messageId }) => messageId.toLowerCase().includes(value);
    case "is":
      return ({ isRead }) => (value === "read" ? isRead : value === "unread" && !isRead);
    case "has":
      return ({ parts }) => /^attachments?$/.test(value) && parts.length > 0;
    case "before":
      return ({ receivedAt }) => receivedAt < new Date(value);
    case "after":
      return ({ receivedAt }) => receivedAt >= new Date(value);
    default:
      return undefined;
  }
}

function contains(word: string): Test {
  return ({ subject, text, html, from, to, cc, bcc }) =>
    subject.toLowerCase().includes(word) ||
    among([from, ...to, ...cc, ...bcc], word) ||
    text.toLowerCase().includes(word) ||
    html.toLowerCase().includes(word);
}

function among(list: readonly MailAddress[], value: string): boolean {
  return list.some(({ Name, Address }) => Address.toLowerCase().includes(value) || Name.toLowerCase().includes(value));
}
