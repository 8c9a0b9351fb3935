using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace OnboardingSdk.Core.Tests.Experiments;

/// <summary>The draw: the same as an implementation of its own that follows the words of docs/decisions/0008, even, and independent.</summary>
[TestFixture]
public sealed class BucketTests
{
    private const int Users = 100_000;

    private static IEnumerable<SubjectKey> Subjects(int count = Users) => Enumerable.Range(0, count).Select(i => Trial.Subject(i));

    // Numbers of arbitrary size and hexadecimal text instead of 64-bit arithmetic.
    private static int Independent(string what, string name, string tenant, string unit, string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"onboarding/1\n{what}\n{name}\n{tenant}\n{unit}\n{id}"));
        var number = BigInteger.Parse("0" + Convert.ToHexString(hash)[..16], System.Globalization.NumberStyles.HexNumber, null);
        return (int)(number * 10_000 / BigInteger.Pow(2, 64));
    }

    [Test]
    public void Every_bucket_is_that_of_an_independent_computation()
    {
        foreach (var subject in Subjects(5_000))
        {
            ExperimentBuckets.OfVariant("x", subject).ShouldBe(Independent("variant", "x", "default", "user", subject.Id));
        }

        ExperimentBuckets.OfHoldout("x", SubjectKey.User("é😀", "t2")).ShouldBe(Independent("holdout", "x", "t2", "user", "é😀"));
        ExperimentBuckets.OfLayer("first-week", SubjectKey.Account("acme")).ShouldBe(Independent("layer", "first-week", "default", "account", "acme"));
    }

    /// <summary>Computed with Python's hashlib: what is drawn may never change.</summary>
    [TestCase("welcome-length", "ann", 3035)]
    [TestCase("x", "user-0", 9641)]
    [TestCase("x", "Zoë", 6169)]
    public void Buckets_stay_what_they_were(string experiment, string user, int bucket) =>
        ExperimentBuckets.OfVariant(experiment, SubjectKey.User(user)).ShouldBe(bucket);

    [Test]
    public void Buckets_are_even()
    {
        var counts = new int[100];
        foreach (var subject in Subjects())
        {
            counts[ExperimentBuckets.OfVariant("x", subject) / 100]++;
        }

        ChiSquared(counts, [.. counts.Select(_ => Users / 100.0)]).ShouldBeLessThan(148.2, "the 99.9th percentile with 99 degrees of freedom");
    }

    [Test]
    public void Variants_get_what_their_weights_say()
    {
        var catalog = Catalogs.Of(Trial.Experiment("x", """{"a":1,"b":2,"c":7,"d":0}"""));
        var drawn = Subjects().GroupBy(s => Trial.Drawn(s, catalog).Variant!).ToDictionary(g => g.Key, g => g.Count());
        drawn.Keys.Order().ShouldBe(["a", "b", "c"]);
        ChiSquared([drawn["a"], drawn["b"], drawn["c"]], [Users * 0.1, Users * 0.2, Users * 0.7]).ShouldBeLessThan(13.8, "the 99.9th percentile with 2 degrees of freedom");
    }

    [Test]
    public void A_holdout_takes_from_all_variants_alike()
    {
        var catalog = Catalogs.Of(Trial.Experiment("x", Trial.Halves, ",\"holdout\":10"));
        var drawn = Subjects().GroupBy(s => Trial.Drawn(s, catalog).Variant!).ToDictionary(g => g.Key, g => g.Count());
        ChiSquared([drawn["holdout"], drawn["control"], drawn["short"]], [Users * 0.1, Users * 0.45, Users * 0.45]).ShouldBeLessThan(13.8);
    }

    [Test]
    public void A_larger_holdout_swaps_nobody_between_variants()
    {
        var small = Catalogs.Of(Trial.Experiment("x", Trial.Halves, ",\"holdout\":10"));
        var large = Catalogs.Of(Trial.Experiment("x", Trial.Halves, ",\"holdout\":20"));
        foreach (var subject in Subjects(5_000))
        {
            new[] { Trial.Drawn(subject, small).Variant, "holdout" }.ShouldContain(Trial.Drawn(subject, large).Variant);
        }
    }

    /// <summary>A table of 10 × 10: were they dependent in any way, some cells would be fuller than chance has them.</summary>
    [TestCase("x", "y")]
    [TestCase("experiment-1", "experiment-2")]
    [TestCase("a", "aa")]
    public void The_draws_of_two_experiments_are_independent(string one, string two) => IndependentDraws(
        s => ExperimentBuckets.OfVariant(one, s), s => ExperimentBuckets.OfVariant(two, s));

    [Test]
    public void The_three_draws_of_one_experiment_are_independent()
    {
        IndependentDraws(s => ExperimentBuckets.OfVariant("x", s), s => ExperimentBuckets.OfHoldout("x", s));
        IndependentDraws(s => ExperimentBuckets.OfVariant("x", s), s => ExperimentBuckets.OfLayer("x", s));
        IndependentDraws(s => ExperimentBuckets.OfHoldout("x", s), s => ExperimentBuckets.OfLayer("x", s));
    }

    [Test]
    public void A_user_and_an_account_of_one_id_and_users_of_two_tenants_are_drawn_apart()
    {
        IndependentDraws(s => ExperimentBuckets.OfVariant("x", s), s => ExperimentBuckets.OfVariant("x", SubjectKey.Account(s.Id)));
        IndependentDraws(s => ExperimentBuckets.OfVariant("x", s), s => ExperimentBuckets.OfVariant("x", SubjectKey.User(s.Id, "other")));
    }

    [Test]
    public void The_order_of_variants_in_a_file_means_nothing()
    {
        var one = Catalogs.Of(Trial.Experiment("x", """{"a":30,"b":70}"""));
        var two = Catalogs.Of(Trial.Experiment("x", """{"b":70,"a":30}"""));
        two.Hash.ShouldBe(one.Hash);
        Subjects(2_000).ShouldAllBe(s => Trial.Drawn(s, one, "x", null).Variant == Trial.Drawn(s, two, "x", null).Variant);
    }

    private static void IndependentDraws(Func<SubjectKey, int> one, Func<SubjectKey, int> two)
    {
        var cells = new int[100];
        foreach (var subject in Subjects())
        {
            cells[(one(subject) / 1000 * 10) + (two(subject) / 1000)]++;
        }

        var (rows, columns) = (new int[10], new int[10]);
        for (var i = 0; i < 100; i++)
        {
            rows[i / 10] += cells[i];
            columns[i % 10] += cells[i];
        }

        ChiSquared(cells, [.. cells.Select((_, i) => (double)rows[i / 10] * columns[i % 10] / Users)]).ShouldBeLessThan(126.1, "the 99.9th percentile with 81 degrees of freedom");
    }

    private static double ChiSquared(int[] found, double[] expected) => found.Zip(expected, (f, e) => (f - e) * (f - e) / e).Sum();
}
