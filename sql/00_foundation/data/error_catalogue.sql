insert into private.error_catalogue (code, name, http_status, hint)
values
  ('RB001', 'stay_unavailable', 409, 'Choose other dates: search_properties and property_calendar show what is free.'),
  (
    'RB002',
    'transition_not_allowed',
    409,
    'Read the booking again: its status has moved on, or this move is not yours.'
  ),
  ('RB003', 'booking_not_found', 404, 'Check the id; a booking is visible to its guest and its host only.'),
  ('RB004', 'stay_refused', 422, 'Call quote_stay: its problems say every reason.'),
  ('RB005', 'own_property', 422, 'A host cannot book an own property; block the dates instead.'),
  ('RB006', 'hold_lapsed', 409, 'The time to pay is over; book the stay again.'),
  ('RB007', 'idempotency_key_reused', 422, 'Send a new Idempotency-Key for a different request.'),
  ('RB008', 'alteration_not_open', 409, 'Read the alterations of the booking again.'),
  (
    'RC001',
    'dates_invalid',
    422,
    'Give dates as YYYY-MM-DD, the second after the first, not in the past, at most two years ahead.'
  ),
  ('RC002', 'party_invalid', 422, 'Give at least one adult and no negative counts.'),
  ('RC003', 'block_conflicts', 409, 'A booking or request has some of these nights; cancel or decline it first.'),
  ('RC004', 'calendar_rule_invalid', 422, 'Correct the values named in the detail.'),
  ('RI001', 'sign_in_required', 401, 'Sign in and send the access token.'),
  ('RI002', 'terms_not_accepted', 422, 'Pass the version of the terms that is in force.'),
  ('RI003', 'not_allowed', 403, 'This is for somebody else: the host, the guest or staff.'),
  ('RI004', 'host_required', 403, 'Call become_host first.'),
  ('RI005', 'person_suspended', 403, 'Your account is suspended; write to support.'),
  ('RI006', 'person_not_found', 404, 'Check the id.'),
  ('RM001', 'payment_not_due', 409, 'A booking is paid while it awaits payment, or authorised while it is requested.'),
  ('RM002', 'ledger_unbalanced', 500, 'This is a defect of the platform; report it.'),
  ('RM003', 'amount_out_of_range', 422, 'Amounts are whole minor units within the limits of the currency.'),
  ('RM004', 'payment_not_found', 404, 'Check the id.'),
  ('RM005', 'webhook_signature_invalid', 400, 'Sign the payload with the secret of this endpoint.'),
  ('RM006', 'provider_failed', 502, 'The payment provider did not answer; try again with the same Idempotency-Key.'),
  ('RM007', 'ledger_is_append_only', 500, 'Post a transfer that corrects it.'),
  ('RP001', 'property_not_found', 404, 'Check the id; drafts are visible to their host only.'),
  ('RP002', 'property_incomplete', 422, 'The detail lists everything that is missing.'),
  ('RP003', 'property_status_conflict', 409, 'Read the property again: its status does not allow this.'),
  ('RR001', 'review_window_closed', 409, 'A stay can be reviewed within 14 days of check-out.'),
  ('RR002', 'review_exists', 409, 'Each side reviews a stay once.'),
  ('RR003', 'review_not_allowed', 403, 'Only the guest and the host of a completed stay review it.'),
  ('RR004', 'reply_not_allowed', 409, 'The reviewed side replies once, within 30 days of publication.'),
  ('RR005', 'rating_invalid', 422, 'Ratings are whole numbers from 1 to 5.'),
  ('RV001', 'request_invalid', 400, 'Correct the fields named in the detail.'),
  ('RV002', 'route_not_found', 404, 'GET /functions/v1/docs describes every path.')
on conflict (code) do update
  set
    name = excluded.name,
    http_status = excluded.http_status,
    hint = excluded.hint;
