/**
 * Texts by which the platform's introspection types describe themselves. Clients see them, so they are part of
 * the contract, down to the line break that is written as a backslash and an n.
 */
export const metaDescriptions = {
  types: {
    __Schema:
      "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations.",
    __Type:
      "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.\\n\\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types ",
    __Field:
      "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.",
    __InputValue:
      "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value.",
    __EnumValue:
      "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string.",
    __Directive:
      "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\\n\\nIn some cases, you need to provide options to alter GraphQL execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.",
    __TypeKind: "An enum describing what kind of type a given `__Type` is.",
    __DirectiveLocation:
      "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
  },
  schema: {
    types: "A list of all types supported by this server.",
    queryType: "The type that query operations will be rooted at.",
    mutationType: "If this server supports mutation, the type that mutation operations will be rooted at.",
    subscriptionType: "If this server support subscription, the type that subscription operations will be rooted at.",
    directives: "A list of all directives supported by this server.",
  },
  defaultValue: "A GraphQL-formatted string representing the default value for this input value.",
  locations: {
    QUERY: "a query operation",
    MUTATION: "a mutation operation",
    SUBSCRIPTION: "a subscription operation",
    FIELD: "a field",
    FRAGMENT_DEFINITION: "a fragment definition",
    FRAGMENT_SPREAD: "a fragment spread",
    INLINE_FRAGMENT: "an inline fragment",
    VARIABLE_DEFINITION: "a variable definition",
    SCHEMA: "a schema definition",
    SCALAR: "a scalar definition",
    OBJECT: "an object type definition",
    FIELD_DEFINITION: "a field definition",
    ARGUMENT_DEFINITION: "an argument definition",
    INTERFACE: "an interface definition",
    UNION: "a union definition",
    ENUM: "an enum definition",
    ENUM_VALUE: "an enum value definition",
    INPUT_OBJECT: "an input object type definition",
    INPUT_FIELD_DEFINITION: "an input object field definition",
  },
} as const;
