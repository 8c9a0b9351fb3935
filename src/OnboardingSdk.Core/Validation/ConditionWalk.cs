namespace OnboardingSdk.Definitions;

/// <summary>
/// Walks conditions without recursion: one that was built in C# may be nested as deeply as memory allows, and validation is
/// what keeps it from everybody else.
/// </summary>
internal static class ConditionWalk
{
    private const int MaxWalked = 1000;

    /// <summary>Depth and size, with what each segment adds. Stops counting just above the limits.</summary>
    public static (int Depth, int Size) Measure(Condition condition, Func<string, (int Depth, int Size)?> segment)
    {
        var (depth, size) = (0, 0);
        var open = new Stack<(Condition Condition, int Depth)>([(condition, 1)]);
        while (open.TryPop(out var next) && depth <= Condition.MaxDepth && size <= Condition.MaxSize)
        {
            var (own, ownSize) = next.Condition is SegmentCondition reference && segment(reference.Segment) is { } inner ? inner : (1, 1);
            var level = next.Condition is InvalidCondition { Readable.Count: > 0 } ? 0 : 1;
            depth = Math.Max(depth, next.Depth - 1 + own);
            size += ownSize * level;
            foreach (var child in Children(next.Condition))
            {
                open.Push((child, next.Depth + level));
            }
        }

        return (depth, size);
    }

    /// <summary>Whether it is within the limits by itself, so that it can be walked in full.</summary>
    public static bool IsBounded(Condition condition)
    {
        var (depth, size) = Measure(condition, _ => null);
        return depth <= Condition.MaxDepth && size <= Condition.MaxSize;
    }

    /// <summary>The condition and all within it, in the order in which they are written; of one that is far out of bounds the first parts.</summary>
    public static IEnumerable<Condition> All(Condition condition)
    {
        var left = MaxWalked;
        var open = new Stack<Condition>([condition]);
        while (left-- > 0 && open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next).Reverse())
            {
                open.Push(child);
            }
        }
    }

    public static IEnumerable<Condition> Children(Condition condition) => condition switch
    {
        AllCondition all => all.Conditions,
        AnyCondition any => any.Conditions,
        NotCondition not => [not.Inner],
        InvalidCondition invalid => invalid.Readable,
        _ => [],
    };
}
