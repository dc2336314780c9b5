using System.Collections.Immutable;

namespace Parley.Record.Interchange;

/// <summary>The tables of a Discourse Network Analyzer 3 database (github.com/leifeld/dna), as far as other programs meet them.</summary>
static class DnaSchema
{
    /// <summary>The version of the program whose tables these are.</summary>
    public const string Version = "3.0.11";

    /// <summary>The longest name of anything, in characters.</summary>
    public const int LongestName = 190;

    public const int Statements = 1;
    public const int Annotations = 2;

    /// <summary>The variables: number, name, kind and the type of statement they belong to. The first five are those of a new database.</summary>
    public static ImmutableArray<(int Id, string Name, string Kind, int Type)> Variables { get; } =
    [
        (Person, "person", Short, Statements),
        (Organization, "organization", Short, Statements),
        (Concept, "concept", Short, Statements),
        (Agreement, "agreement", "boolean", Statements),
        (Note, "note", Long, Annotations),
        (Stance, "stance", Short, Statements),
        (Says, "says", Long, Statements),
        (Carried, "parley", Long, Statements),
        (Speaker, "organization", Short, Annotations),
        (CarriedNote, "parley", Long, Annotations),
    ];

    public const int Person = 1;
    public const int Organization = 2;
    public const int Concept = 3;
    public const int Agreement = 4;
    public const int Note = 5;
    public const int Stance = 6;
    public const int Says = 7;
    public const int Carried = 8;
    public const int Speaker = 9;
    public const int CarriedNote = 10;

    public const string Short = "short text";
    public const string Long = "long text";

    static readonly string[] permissions =
    [
        "AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements", "EditStatements", "DeleteStatements", "EditAttributes", "EditRegex",
        "EditStatementTypes", "EditCoders", "EditCoderRelations", "ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements",
    ];

    const string Colours = "Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0";

    /// <summary>What makes the tables.</summary>
    public static string Tables { get; } = string.Concat(
    [
        Table("SETTINGS", "Property TEXT PRIMARY KEY", "Value TEXT NOT NULL"),
        Table("CODERS", "ID INTEGER NOT NULL PRIMARY KEY", Name("Name"), Colours, "Refresh INTEGER NOT NULL DEFAULT 0", "FontSize INTEGER NOT NULL DEFAULT 14", Name("Password"), "PopupWidth INTEGER DEFAULT 300", "ColorByCoder INTEGER NOT NULL DEFAULT 0", "PopupDecoration INTEGER NOT NULL DEFAULT 0", "PopupAutoComplete INTEGER NOT NULL DEFAULT 1", string.Join(", ", permissions.Select(right => $"Permission{right} INTEGER NOT NULL DEFAULT 1"))),
        Table("DOCUMENTS", "ID INTEGER NOT NULL PRIMARY KEY", Name("Title"), "Text TEXT NOT NULL", To("Coder", "CODERS"), Name("Author"), Name("Source"), Name("Section"), "Notes TEXT NOT NULL DEFAULT ''", Name("Type"), "Date INTEGER NOT NULL"),
        Table("STATEMENTTYPES", "ID INTEGER NOT NULL PRIMARY KEY", Name("Label"), Colours),
        Table("VARIABLES", "ID INTEGER NOT NULL PRIMARY KEY", Name("Variable"), "DataType TEXT NOT NULL DEFAULT 'short text'", To("StatementTypeId", "STATEMENTTYPES"), "UNIQUE (Variable, StatementTypeId)"),
        Table("VARIABLELINKS", "ID INTEGER NOT NULL PRIMARY KEY", To("SourceVariableId", "VARIABLES"), To("TargetVariableId", "VARIABLES")),
        Table("REGEXES", "Label TEXT PRIMARY KEY", Colours),
        Table("CODERRELATIONS", "ID INTEGER NOT NULL PRIMARY KEY", To("Coder", "CODERS"), To("OtherCoder", "CODERS"), "viewStatements INTEGER NOT NULL DEFAULT 1", "editStatements INTEGER NOT NULL DEFAULT 1", "viewDocuments INTEGER NOT NULL DEFAULT 1", "editDocuments INTEGER NOT NULL DEFAULT 1"),
        Table("STATEMENTS", "ID INTEGER NOT NULL PRIMARY KEY", To("StatementTypeId", "STATEMENTTYPES"), To("DocumentId", "DOCUMENTS"), "Start INTEGER NOT NULL", "Stop INTEGER NOT NULL", To("Coder", "CODERS"), "CHECK (0 <= Start AND Start < Stop)"),
        Table("ENTITIES", "ID INTEGER PRIMARY KEY NOT NULL", To("VariableId", "VARIABLES"), Name("Value"), "Red INTEGER", "Green INTEGER", "Blue INTEGER", To("ChildOf", "ENTITIES"), "UNIQUE (VariableId, Value)"),
        Data("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"),
        Data("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
        Data("DATASHORTTEXT", To("Entity", "ENTITIES")),
        Data("DATALONGTEXT", "Value TEXT DEFAULT ''"),
        Table("ATTRIBUTEVARIABLES", "ID INTEGER PRIMARY KEY NOT NULL", To("VariableId", "VARIABLES"), Name("AttributeVariable"), "UNIQUE (VariableId, AttributeVariable)"),
        Table("ATTRIBUTEVALUES", "ID INTEGER PRIMARY KEY NOT NULL", To("EntityId", "ENTITIES"), To("AttributeVariableId", "ATTRIBUTEVARIABLES"), Name("AttributeValue"), "UNIQUE (EntityId, AttributeVariableId)"),
    ]);

    static string Table(string name, params string[] columns) => $"CREATE TABLE {name}({string.Join(", ", columns)});\n";

    static string Data(string name, string value) => Table(name, "ID INTEGER PRIMARY KEY NOT NULL", To("StatementId", "STATEMENTS"), To("VariableId", "VARIABLES"), value, "UNIQUE (StatementId, VariableId)");

    static string Name(string column) => $"{column} TEXT NOT NULL DEFAULT ''";

    static string To(string column, string table) => $"{column} INTEGER REFERENCES {table}(ID) ON DELETE CASCADE";
}
