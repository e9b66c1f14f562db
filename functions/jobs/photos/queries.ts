import type postgres from "postgres";

/** A photo whose sizes are yet to be made. */
export type PendingPhoto = { readonly property_id: string; readonly path: string };

/** One of the sizes of a photo, as its row names it. */
export type PhotoVariant = { readonly width: number; readonly height: number; readonly path: string };

/** The photo, unless it is gone or was dealt with. */
export async function pendingPhoto(sql: postgres.Sql, photoId: string): Promise<PendingPhoto | undefined> {
  const [row] = await sql<PendingPhoto[]>`
    select property_id, path from public.property_photos where id = ${photoId} and state = 'pending'
  `;
  return row;
}

/** Lets a photo be seen. False when it was deleted meanwhile. */
export async function markReady(
  sql: postgres.Sql,
  photoId: string,
  made: { readonly width: number; readonly height: number; readonly variants: readonly PhotoVariant[] },
): Promise<boolean> {
  const rows = await sql`
    update public.property_photos
    set
      state = 'ready', width = ${made.width}, height = ${made.height},
      variants = ${sql.json([...made.variants])}, processed_at = private.clock()
    where id = ${photoId} and state = 'pending'
    returning id
  `;
  return rows.length > 0;
}

/** Refuses a photo; its host reads why. */
export async function markRejected(sql: postgres.Sql, photoId: string, reason: string): Promise<void> {
  await sql`
    update public.property_photos
    set state = 'rejected', rejection_reason = ${reason}, processed_at = private.clock()
    where id = ${photoId} and state = 'pending'
  `;
}

/** The files of a photo that is gone: its own, unless another photo has it now, and its sizes. */
export async function filesOfPhoto(
  sql: postgres.Sql,
  photo: { readonly property_id: string; readonly photo_id: string; readonly path: string },
): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select object.name
    from storage.objects as object
    where object.bucket_id = 'property-photos'
      and (object.name = ${photo.path} or object.name ^@ ${`${photo.property_id}/${photo.photo_id}/`})
      and not exists (select from public.property_photos as other where other.path = object.name)
  `;
  return rows.map((row) => row.name);
}

/** Files that no photo has had for a day, so many at a time. */
export async function unusedFiles(sql: postgres.Sql, limit: number): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select name from private.unused_photo_objects('24 hours', ${limit}) as name
  `;
  return rows.map((row) => row.name);
}

/** Rejects photos whose file has been missing for a day. */
export async function rejectPhotosWithoutFile(sql: postgres.Sql): Promise<void> {
  await sql`select private.reject_photos_without_file('24 hours')`;
}
