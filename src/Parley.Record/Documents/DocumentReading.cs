using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Record.Documents;

/// <summary>What came of reading a file.</summary>
/// <param name="Document">The document; null where it cannot be read, and then a finding says why.</param>
/// <param name="Findings">Everything worth saying about it.</param>
public sealed record DocumentReading(Document? Document, ImmutableArray<Finding> Findings);
