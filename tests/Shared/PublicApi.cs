using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace OnboardingSdk.Tests.Shared;

/// <summary>
/// The public API of an assembly as text, to be compared with an approved file: what changes it is seen in review. Linked into the test
/// projects with <c>&lt;Compile Include="../Shared/PublicApi.cs" /&gt;</c>.
/// </summary>
internal static class PublicApi
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock Gate = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(double)] = "double", [typeof(byte)] = "byte", [typeof(char)] = "char",
    };

    /// <summary>Fails if the API differs from <c>NAME.approved.txt</c> beside the caller; then <c>NAME.received.txt</c> has what it is.</summary>
    public static void ShouldBeApproved(Assembly assembly, [CallerFilePath] string caller = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(caller)!, $"{assembly.GetName().Name}.approved.txt");
        var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        var text = Of(assembly);
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        var known = File.Exists(approved) ? File.ReadAllLines(approved) : [];
        var lines = text.Split('\n');
        throw new AssertionException(
            $"The public API of {assembly.GetName().Name} changed. If that is meant, move {received} to {approved}.\n"
            + string.Join('\n', known.Except(lines).Select(l => "- " + l.Trim()).Concat(lines.Except(known).Select(l => "+ " + l.Trim())).Take(60)));
    }

    /// <summary>All public types by name with their public and protected members by name.</summary>
    public static string Of(Assembly assembly)
    {
        lock (Gate)
        {
            var text = new StringBuilder();
            foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
            {
                text.Append(Declaration(type)).Append('\n');
                foreach (var member in Members(type).Order(StringComparer.Ordinal))
                {
                    text.Append("    ").Append(member).Append('\n');
                }
            }

            return text.ToString();
        }
    }

    private static string Declaration(Type type)
    {
        var record = type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly) is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (record ? "record struct" : "struct")
            : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (record ? "record" : "class");
        var bases = type.IsEnum || type.IsInterface || type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType)
            ? [] : new List<Type> { type.BaseType };
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        bases.AddRange(type.IsEnum ? [] : type.GetInterfaces().Except(inherited)
            .Where(i => !(record && i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>))));
        var full = type.IsNested ? $"{type.Namespace}.{Name(type.DeclaringType!)}.{Name(type)}" : $"{type.Namespace}.{Name(type)}";
        return $"{kind} {full}{(bases.Count > 0 ? " : " + string.Join(", ", bases.Select(Name).OrderBy(n => n, StringComparer.Ordinal)) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var constructors = type.GetConstructors(All).Where(IsSeen).Where(c => !IsCopy(c, type)).Select(c => $"{Access(c)}ctor({Parameters(c)})");
        var fields = type.GetFields(All).Where(f => f.IsPublic || f.IsFamily).Select(f =>
            (f.IsLiteral ? "const " : f.IsStatic ? "static " : "") + (f.IsInitOnly ? "readonly " : "")
            + $"{Name(f.FieldType, Nullability.Create(f))} {f.Name}{(f.IsLiteral ? $" = {Literal(f.GetRawConstantValue())}" : "")}");
        var properties = type.GetProperties(All).Where(p => p.GetAccessors(true).Any(IsSeen) && p.Name != "EqualityContract").Select(Property);
        var events = type.GetEvents(All).Where(e => e.AddMethod is { } add && IsSeen(add)).Select(e => $"event {Name(e.EventHandlerType!)} {e.Name}");
        var methods = type.GetMethods(All)
            .Where(m => IsSeen(m) && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Where(m => m.GetBaseDefinition().DeclaringType != typeof(object))
            .Select(m => $"{Access(m)}{Name(m.ReturnType, Nullability.Create(m.ReturnParameter))} {m.Name}{Generics(m)}({Parameters(m)})");
        return constructors.Concat(fields).Concat(properties).Concat(events).Concat(methods);
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type && constructor.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string Property(PropertyInfo property)
    {
        var (get, set) = (property.GetMethod, property.SetMethod);
        var init = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(p => Name(p.ParameterType)))}]" : "";
        return $"{Access((get ?? set)!)}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Name(property.PropertyType, Nullability.Create(property))} {property.Name}{index} "
            + $"{{ {(get is not null && IsSeen(get) ? "get; " : "")}{(set is not null && IsSeen(set) ? init ? "init; " : "set; " : "")}}}";
    }

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "")
        + (method.IsConstructor || method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static string Generics(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters().Select(p =>
            (p.IsOut ? "out " : p.ParameterType.IsByRef ? p.IsIn ? "in " : "ref " : "")
            + (p.IsDefined(typeof(ParamArrayAttribute)) || p.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "")
            + $"{Name(p.ParameterType, Nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? $" = {Literal(p.RawDefaultValue)}" : "")}");
        return (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", parameters);
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) => Name(type, null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var mark = !type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable } ? "?" : "";
        if (type.IsArray)
        {
            return Name(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        }

        if (!type.IsGenericType)
        {
            return (Keywords.TryGetValue(type, out var keyword) ? keyword : type.Name) + mark;
        }

        var arguments = type.GetGenericArguments()
            .Select((a, i) => Name(a, nullability?.GenericTypeArguments is { } given && i < given.Length ? given[i] : null));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }
}
