using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>A rule made ready for search: judged and enforced on the options that each issue still has, bit by bit.</summary>
abstract class RuleNode
{
    /// <summary>Whether every outcome of the options left keeps the rule (true), none does (false), or some do (null, which may also mean not seen).</summary>
    public abstract bool? Judge(ulong[] left);

    /// <summary>Removes options with which the rule cannot come out as wanted.</summary>
    /// <returns>False where that leaves nothing.</returns>
    public abstract bool Enforce(ulong[] left, bool wanted, ref bool changed);

    /// <param name="rule">The rule.</param>
    /// <param name="starts">Where the bits of each issue begin among all words.</param>
    public static RuleNode Of(Rule rule, int[] starts) => rule switch
    {
        TakesRule takes => new TakesNode(takes, starts),
        NotRule not => new NotNode(Of(not.Rule, starts)),
        ListRule list => new ListNode([.. list.Rules.Select(part => Of(part, starts))], list.Least, list.Most),
        _ => throw new ArgumentException($"Unknown kind of rule {rule.GetType().Name}.", nameof(rule)),
    };

    sealed class TakesNode : RuleNode
    {
        readonly int start;
        readonly ulong[] mask;

        public TakesNode(TakesRule takes, int[] starts)
        {
            start = starts[takes.Issue];
            mask = new ulong[starts[takes.Issue + 1] - start];
            foreach (var option in takes.Options)
                if (option >> 6 < mask.Length)
                    mask[option >> 6] |= 1UL << option;
        }

        public override bool? Judge(ulong[] left)
        {
            var (some, all) = (false, true);
            for (var word = 0; word < mask.Length; word++)
            {
                some |= (left[start + word] & mask[word]) != 0;
                all &= (left[start + word] & ~mask[word]) == 0;
            }
            return all ? true : some ? null : false;
        }

        public override bool Enforce(ulong[] left, bool wanted, ref bool changed)
        {
            var rest = 0UL;
            for (var word = 0; word < mask.Length; word++)
            {
                var kept = left[start + word] & (wanted ? mask[word] : ~mask[word]);
                changed |= kept != left[start + word];
                left[start + word] = kept;
                rest |= kept;
            }
            return rest != 0;
        }
    }

    sealed class NotNode(RuleNode inner) : RuleNode
    {
        public override bool? Judge(ulong[] left) => !inner.Judge(left);

        public override bool Enforce(ulong[] left, bool wanted, ref bool changed) => inner.Enforce(left, !wanted, ref changed);
    }

    sealed class ListNode(RuleNode[] parts, int least, int most) : RuleNode
    {
        public override bool? Judge(ulong[] left)
        {
            var (kept, open) = Count(left);
            if (kept > most || kept + open < least) return false;
            return kept >= least && kept + open <= most ? true : null;
        }

        public override bool Enforce(ulong[] left, bool wanted, ref bool changed)
        {
            var (kept, open) = Count(left);
            if (wanted)
            {
                if (kept > most || kept + open < least) return false;
                if (open > 0 && kept + open == least) return EnforceOpen(left, true, ref changed);
                return open == 0 || kept != most || EnforceOpen(left, false, ref changed);
            }
            var (few, many) = (kept < least, kept + open > most);
            if (!few && !many) return false;
            if (few && many) return true;
            if (few) return open == 0 || kept != least - 1 || EnforceOpen(left, false, ref changed);
            return open == 0 || kept + open != most + 1 || EnforceOpen(left, true, ref changed);
        }

        bool EnforceOpen(ulong[] left, bool wanted, ref bool changed)
        {
            foreach (var part in parts)
                if (part.Judge(left) is null && !part.Enforce(left, wanted, ref changed))
                    return false;
            return true;
        }

        (int Kept, int Open) Count(ulong[] left)
        {
            var (kept, open) = (0, 0);
            foreach (var part in parts)
            {
                var judged = part.Judge(left);
                if (judged == true) kept++;
                if (judged is null) open++;
            }
            return (kept, open);
        }
    }
}
