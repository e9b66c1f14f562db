import type { Database } from "../../database_types.ts";
import { picture } from "./picture.ts";
import type { SignedUp } from "./sign_up.ts";

type NewProperty = Database["public"]["Tables"]["properties"]["Insert"];
type Property = Database["public"]["Tables"]["properties"]["Row"];

const lisbon = { line1: "Rua da Rosa 12", city: "Lisbon", country: "PT", latitude: 38.7131, longitude: -9.1463 };

/**
 * Everything that a host does to offer a place: become host, write and price it, give the address, upload a
 * picture, publish.
 *
 * @param wishes columns of the property that shall differ
 * @throws {Error} when a step is refused
 */
export async function offerProperty(host: SignedUp, wishes: Partial<NewProperty> = {}): Promise<Property> {
  const { client } = host;
  await client.rpc("become_host", { terms_version: "2026-01" }).throwOnError();
  const { data: draft } = await client
    .from("properties")
    .insert({
      title: "Sunny flat in the Bairro Alto",
      description: "Two rooms and a balcony over the roofs, five minutes from the river.",
      property_type: "apartment",
      max_guests: 4,
      bedrooms: 1,
      beds: 2,
      currency: "EUR",
      base_price: 12_000,
      cleaning_fee: 4_000,
      ...wishes,
    })
    .select("id")
    .single()
    .throwOnError();
  await client
    .from("property_addresses")
    .insert({ property_id: draft.id, ...lisbon })
    .throwOnError();
  const path = `${draft.id}/balcony.png`;
  const upload = await client.storage
    .from("property-photos")
    .upload(path, picture({ width: 240, height: 160, colour: [236, 178, 92] }), { contentType: "image/png" });
  if (upload.error) throw upload.error;
  await client
    .from("property_photos")
    .insert({ property_id: draft.id, path, caption: "The balcony", position: 1 })
    .throwOnError();
  const { data: published } = await client.rpc("publish_property", { property_id: draft.id }).single().throwOnError();
  return published;
}
