using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Clauses;

/// <summary>From where to where a content reaches in a sentence: a branch of its tree, or the tokens between two.</summary>
sealed class Extents(Passage passage, int number)
{
    readonly Tree tree = passage.Trees[number];

    /// <summary>A whole branch, without the marks at its ends.</summary>
    internal List<TextSpan> Branch(int token, int cue)
    {
        var (from, to) = (tree.Left(token), tree.Right(token));
        if (cue >= 0 && from <= cue && cue < token) from = cue + 1;
        return Trim(Begin(from, token), to);
    }

    /// <summary>Past a day that the tree put into the clause: "said on Friday that …".</summary>
    internal int Begin(int from, int until)
    {
        var at = from;
        while (at < until && at - from < 4 && (Times.Names(tree, at) || tree.Tag(at) is Tag.IN or Tag.CD or Tag.JJ or Tag.DT && !tree.Is(at, "that"))) at++;
        return at > from && at < until && tree.Is(at, "that") && Times.Names(tree, at - 1) ? at : from;
    }

    /// <summary>Before a day that the tree put into the object: "rejected the patrols on Thursday".</summary>
    int End(int obj, int to)
    {
        var at = to;
        while (at > obj && Times.Names(tree, at)) at--;
        return at < to && at > obj && tree.Is(at, "on") ? at - 1 : to;
    }

    internal List<TextSpan> Join(int first, int last, int verb) => Trim(Math.Max(verb + 1, tree.Left(first)), Math.Max(tree.Right(first), tree.Right(last)));

    internal List<TextSpan> After(int preposition, int token) => Trim(preposition + 1, tree.Right(token));

    /// <summary>An object with what directly follows and still belongs to the verb: "rejected the plan as too weak".</summary>
    internal List<TextSpan> Object(int obj, int verb)
    {
        var to = tree.Right(obj);
        foreach (var child in tree.Children(verb))
        {
            if (child <= obj || tree.Left(child) != to + 1) continue;
            if (tree.Relation(child) is Relation.Obl or Relation.Xcomp or Relation.Advcl or Relation.Nmod && !Temporal(child)) to = tree.Right(child);
        }
        return Trim(Math.Max(verb + 1, tree.Left(obj)), End(obj, to));
    }

    /// <summary>Whether a branch only says when or where it was said.</summary>
    bool Temporal(int token)
    {
        var preposition = tree.Child(token, Relation.Case);
        return preposition < 0 && tree.Relation(token) is Relation.Obl || preposition >= 0 && (tree.Is(preposition, "on") || tree.Is(preposition, "in") || tree.Is(preposition, "at") || tree.Is(preposition, "during"));
    }

    internal List<TextSpan> Trim(int from, int to)
    {
        while (from <= to && tree.Tag(from) is Tag.Comma or Tag.Stop or Tag.Colon) from++;
        while (to >= from && tree.Tag(to) is Tag.Comma or Tag.Stop or Tag.Colon) to--;
        return from > to ? [] : [passage.Span(number, from, to)];
    }
}
