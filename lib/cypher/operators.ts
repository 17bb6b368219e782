/**
 * Every operator that a plan can hold, by what it does. Taken from the operator reference
 * of the Cypher manual (5.26 and 2026.09) and completed by the names that the two
 * servers' own plan writer knows, as some are missing from the manual. An operator that
 * stands nowhere here is refused by its name: better once too often than once too few.
 */
export const OPERATORS = {
  read: words(`
    AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker AssertSameNode
    AssertSameRelationship BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply
    DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek
    DirectedRelationshipFulltextIndexSearch DirectedRelationshipIndexContainsScan
    DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan DirectedRelationshipIndexSeek
    DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan
    DirectedRelationshipUniqueIndexSeek DirectedRelationshipUniqueIndexSeekByRange
    DirectedRelationshipVectorIndexSearch DirectedUnionRelationshipTypesScan Distinct
    DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup DynamicUndirectedRelationshipTypeLookup
    Eager EagerAggregation EmptyResult EmptyRow Error ExhaustiveLimit Expand Filter
    IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply
    LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan
    NodeCountFromCountStore NodeFulltextIndexSearch NodeHashJoin NodeIndexContainsScan
    NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin
    NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NodeVectorIndexSearch
    NonFuseable NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion
    PartialSort PartialTop PartitionedAllNodesScan PartitionedDirectedAllRelationshipsScan
    PartitionedDirectedRelationshipIndexScan PartitionedDirectedRelationshipIndexSeek
    PartitionedDirectedRelationshipIndexSeekByRange PartitionedDirectedRelationshipTypeScan
    PartitionedDirectedRelationshipTypesScan PartitionedDirectedUnionRelationshipTypesScan
    PartitionedIntersectionNodeByLabelsScan PartitionedNodeByLabelScan PartitionedNodeIndexScan
    PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange PartitionedSubtractionNodeByLabelsScan
    PartitionedUndirectedAllRelationshipsScan PartitionedUndirectedRelationshipIndexScan
    PartitionedUndirectedRelationshipIndexSeek PartitionedUndirectedRelationshipIndexSeekByRange
    PartitionedUndirectedRelationshipTypeScan PartitionedUndirectedUnionRelationshipTypesScan
    PartitionedUnionNodeByLabelsScan PartitionedUnwind PathPropagatingBFS PreserveOrder
    ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore
    RemoteBatchProperties RemoteBatchPropertiesWithFilter Repeat RepeatOptions RollUpApply
    SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath ShowConstraints ShowCurrentGraphType
    ShowFunctions ShowIndexes ShowProcedures Skip Sort StatefulShortestPath
    SubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection
    UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
    UndirectedRelationshipFulltextIndexSearch UndirectedRelationshipIndexContainsScan
    UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
    UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange
    UndirectedRelationshipTypeScan UndirectedRelationshipUniqueIndexSeek
    UndirectedRelationshipUniqueIndexSeekByRange UndirectedRelationshipVectorIndexSearch
    UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin
    ValueMergeJoin VarLengthExpand`),
  /** Judged by the name of the procedure. */
  call: words("ProcedureCall"),
  write: words(`
    AssertingMultiNodeIndexSeek AssertingMultiRelationshipIndexSeek Create Delete DetachDelete Foreach
    LockNodes LockingMerge Merge MergeInto MergeUniqueNode RemoveLabels SetDynamicProperty SetLabels
    SetNodePropertiesFromMap SetProperties SetPropertiesFromMap SetProperty
    SetRelationshipPropertiesFromMap SubqueryForeach`),
  schema: words(`
    AlterCurrentGraphTypeAdd AlterCurrentGraphTypeAlter AlterCurrentGraphTypeDrop
    AlterCurrentGraphTypeSet CreateConstraint CreateIndex DoNothingIfExists DropConstraint DropIndex`),
  /** Commits on its own, so rolling back would not undo it. */
  transaction: words("TransactionApply TransactionForeach"),
  file: words("LoadCSV"),
  /** Another server's data, through a composite database. */
  remote: words("External Remote RunQueryAt"),
  admin: words(`
    AdministrationCommand ShowDatabases ShowSettings ShowTransactions TerminateTransactions`),
} as const satisfies Record<string, ReadonlySet<string>>;

export type OperatorKind = keyof typeof OPERATORS;

/** What may stand in parentheses behind a reading operator; `(Locking)`, for one, may not. */
const VARIANT =
  /^(?:All|Into|Pruning|BFS|Trail|Walk|Acyclic|ACYCLIC)(?:, ?(?:All|Into|Pruning|BFS|Trail|Walk|Acyclic|ACYCLIC))*$/;

/** The kind of an operator as a plan names it, with or without the database behind an `@`. */
export function operatorKind(operator: string): OperatorKind | undefined {
  const match = /^(\w+)(?:\((.*)\))?$/.exec(operatorName(operator));
  const [, name = "", variant] = match ?? [];
  const kind = (Object.keys(OPERATORS) as OperatorKind[]).find((key) => OPERATORS[key].has(name));
  const unknownVariant = kind === "read" && variant !== undefined && !VARIANT.test(variant);
  return unknownVariant ? undefined : kind;
}

/** `AllNodesScan@neo4j` is `AllNodesScan` on the database neo4j. */
export function operatorName(operator: string): string {
  const at = operator.lastIndexOf("@");
  return at === -1 ? operator : operator.slice(0, at);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
