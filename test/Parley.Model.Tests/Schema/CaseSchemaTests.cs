using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Model.Schema;

namespace Parley.Model.Tests.Schema;

public sealed class CaseSchemaTests
{
    static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string published = Repository.PathOf("src", "Parley.Model", "Schema", "case.schema.json");

    [Fact]
    public void The_published_schema_is_the_one_the_types_give()
    {
        var generated = SchemaGenerator.Generate(Description).ToJsonString(indented).ReplaceLineEndings("\n") + "\n";

        if (Environment.GetEnvironmentVariable("PARLEY_REWRITE") == "1")
        {
            File.WriteAllText(published, generated);
            File.WriteAllText(Repository.PathOf("docs", "case.schema.json"), generated);
        }

        Assert.Equal(generated, File.ReadAllText(published).ReplaceLineEndings("\n"));
        Assert.Equal(generated, File.ReadAllText(Repository.PathOf("docs", "case.schema.json")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_key_of_the_schema_has_a_description()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(published));

        var bare = Properties(schema.RootElement, "").Where(property => !property.Schema.TryGetProperty("description", out _)).Select(property => property.Path);

        Assert.Empty(bare.Where(path => !path.EndsWith("/title", StringComparison.Ordinal) && !path.EndsWith("/note", StringComparison.Ordinal)
            && !path.Contains("/quote/", StringComparison.Ordinal) && !path.Contains("/stances/", StringComparison.Ordinal)));
    }

    static IEnumerable<(string Path, JsonElement Schema)> Properties(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                yield return ($"{path}/{property.Name}", property.Value);
                foreach (var inner in Properties(property.Value, $"{path}/{property.Name}")) yield return inner;
            }
        }
        foreach (var key in new[] { "additionalProperties", "items" })
            if (schema.TryGetProperty(key, out var item) && item.ValueKind == JsonValueKind.Object)
                foreach (var inner in Properties(item, path)) yield return inner;
        if (schema.TryGetProperty("anyOf", out var branches))
            foreach (var branch in branches.EnumerateArray())
                foreach (var inner in Properties(branch, path)) yield return inner;
    }

    static readonly XElement documentation = XDocument.Load(Path.ChangeExtension(typeof(Case).Assembly.Location, ".xml")).Root!;

    static string? Description(MemberInfo member)
    {
        var name = $"P:{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}";
        var summary = documentation.Descendants("member").FirstOrDefault(entry => entry.Attribute("name")!.Value == name)?.Element("summary");
        if (summary is null) return null;
        foreach (var see in summary.Descendants("see").ToArray()) see.ReplaceWith(see.Attribute("cref")!.Value.Split('.')[^1]);
        return Regex.Replace(summary.Value.Trim(), @"\s+", " ");
    }
}
