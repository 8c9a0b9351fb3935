using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Schemas.Forms;

/// <summary>What a JSON value that is no object of ours has to look like.</summary>
internal interface IForm
{
    static abstract JsonObject Schema { get; }
}
