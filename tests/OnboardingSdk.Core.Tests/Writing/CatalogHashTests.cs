using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OnboardingSdk.Core.Tests.Building;

namespace OnboardingSdk.Core.Tests.Writing;

[TestFixture]
public sealed class CatalogHashTests
{
    [Test]
    public void The_same_catalog_in_json_and_in_csharp_has_the_same_hash()
    {
        var json = Json.Valid(Example.InJson);
        Text(Example.InCSharp()).ShouldBe(Text(json));
        CatalogHash.Compute(Example.InCSharp()).ShouldBe(CatalogHash.Compute(json));
    }

    [Test]
    public void A_hash_has_16_hex_digits_and_changes_only_with_the_content()
    {
        CatalogHash.Compute(new()).ShouldBe("49deba06f790c7d0");
        CatalogHash.Compute(Example.InCSharp()).ShouldNotBe(CatalogHash.Compute(Example.InCSharp() with { Flows = [] }));
    }

    [Test]
    public void What_is_written_loads_again_with_the_same_hash() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Generate.Definitions, definitions =>
        {
            var text = Text(definitions);
            var loaded = Json.Load(text);
            loaded.Diagnostics.ShouldBeEmpty(text);
            Text(loaded.Definitions).ShouldBe(text);
            CatalogHash.Compute(loaded.Definitions).ShouldBe(CatalogHash.Compute(definitions));
        }));

    [Test]
    public void Any_order_of_definitions_has_the_same_hash() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(Generate.Definitions, definitions => Text(definitions).ShouldBe(Text(definitions with
        {
            Events = [.. definitions.Events.Reverse()],
            UserAttributes = [.. definitions.UserAttributes.Reverse()],
            Segments = [.. definitions.Segments.Reverse()],
            Milestones = [.. definitions.Milestones.Reverse()],
            Experiments = [.. definitions.Experiments.Reverse().Select(e => e with { Variants = [.. e.Variants.Reverse()] })],
            Flows = [.. definitions.Flows.Reverse()],
        }))));

    [Test]
    public void Validation_of_no_definitions_throws() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Generate.Definitions, definitions => DefinitionValidator.Validate(definitions).ShouldNotBeNull()));

    [Test]
    public void Where_something_was_written_is_not_part_of_the_hash() =>
        CatalogHash.Compute(Json.Load("\n\n" + Example.InJson).Definitions).ShouldBe(CatalogHash.Compute(Json.Load(Example.InJson).Definitions));

    [Test]
    public void A_stream_gets_the_same_bytes_as_a_buffer()
    {
        using var stream = new MemoryStream();
        DefinitionWriter.Write(Example.InCSharp(), stream);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(Text(Example.InCSharp()));
    }

    private static string Text(DefinitionSet definitions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DefinitionWriter.Write(definitions, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
