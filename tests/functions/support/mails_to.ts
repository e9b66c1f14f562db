/** Subjects of the mails to an address in the stack's inbox. */
export async function mailsTo(mailUrl: string, address: string): Promise<string[]> {
  const query = encodeURIComponent(`to:"${address}"`);
  const answer = await fetch(`${mailUrl}/api/v1/search?query=${query}&limit=200`);
  const { messages }: { messages: { Subject: string }[] } = await answer.json();
  return messages.map(({ Subject }) => Subject);
}
