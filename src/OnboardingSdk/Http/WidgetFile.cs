using Microsoft.Net.Http.Headers;

namespace OnboardingSdk;

/// <summary>One embedded file of the widget.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Plain">Its content.</param>
/// <param name="Brotli">Its content in Brotli.</param>
/// <param name="Gzip">Its content in gzip.</param>
/// <param name="ETag">A hash of the content; weak, since its encodings share it.</param>
/// <param name="Immutable">Whether its name holds a hash of the content, so that it never changes.</param>
internal sealed record WidgetFile(string Name, byte[] Plain, byte[] Brotli, byte[] Gzip, EntityTagHeaderValue ETag, bool Immutable);
