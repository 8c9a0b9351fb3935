using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OnboardingSdk.Tests;

/// <summary>What one host measured.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> all = new();

    /// <summary>Throws from every measurement, as a listener of a host's may.</summary>
    public bool Throws { get; set; }

    public Measurements(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "OnboardingSdk" && instrument.Meter.Scope == factory)
            {
                Instruments.Add($"{instrument.Name} {Kind(instrument)} {instrument.Unit}");
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Add(i, value, tags));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Add(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Add(i, value, tags));
        listener.Start();
    }

    /// <summary>Name, kind and unit of each.</summary>
    public List<string> Instruments { get; } = [];

    /// <summary>The sum of an instrument's measurements with these tags, written <c>name=value</c>.</summary>
    public double Sum(string name, string tags = "") => all.Where(m => m.Name == name && m.Tags.Contains(tags, StringComparison.Ordinal)).Sum(m => m.Value);

    public double Observed(string name)
    {
        listener.RecordObservableInstruments();
        return all.Last(m => m.Name == name).Value;
    }

    public void Dispose() => listener.Dispose();

    private static string Kind(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "ObservableGauge" => "gauge",
        var name => name.ToLowerInvariant(),
    };

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        all.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));
        if (Throws)
        {
            throw new InvalidOperationException("A listener of the host's fails.");
        }
    }
}
