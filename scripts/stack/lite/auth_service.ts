/** The library's Auth service as a request's handler sees it; it is made anew for every request. */
export type AuthService = {
  readonly repo: object;
  resolveEmailRedirect(address?: string | null): string;
};

/** A row of auth.users as the library hands it about. */
export type UserRow = {
  readonly id: string;
  readonly aud: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly email_confirmed_at: string | null;
  readonly email_change: string | null;
  readonly confirmation_sent_at: string | null;
  readonly email_change_sent_at: string | null;
  readonly recovery_sent_at: string | null;
  readonly banned_until: string | null;
  readonly is_anonymous: boolean;
  readonly raw_app_meta_data: Readonly<Record<string, unknown>> | null;
  readonly raw_user_meta_data: Readonly<Record<string, unknown>> | null;
};
