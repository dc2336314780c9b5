namespace Parley.Model.Schema;

/// <summary>Marks text that a person may write as a bare number: a term, a state number.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class NumberAllowedAttribute : Attribute;
