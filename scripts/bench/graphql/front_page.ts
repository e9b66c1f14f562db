/** 20 properties, each with its host, 3 photos and 3 reviews. */
export const FRONT_PAGE = `{
  propertyCollection(first: 20) {
    edges {
      node {
        id
        title
        basePrice
        currency
        ratingAverage
        host { displayName avatarPath }
        photos(first: 3, orderBy: [{position: AscNullsLast}]) { edges { node { path caption } } }
        reviews(first: 3, orderBy: [{publishedAt: DescNullsFirst}]) { edges { node { overall comment } } }
      }
    }
  }
}`;
