/** What a mail says. Text only: values are escaped where they meet HTML. */
export type MailText = {
  readonly subject: string;
  readonly lines: readonly string[];
  /** Things that the mail lists, each with the path of its page. */
  readonly entries?: readonly { readonly line: string; readonly path: string }[];
  /** Path of the page that the mail leads to; that of the booking, or the front page, without it. */
  readonly path?: string;
};
