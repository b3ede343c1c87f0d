package org.boomslang.runtime;

import com.oracle.truffle.api.TruffleLanguage;
import java.util.List;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionValues;

/**
 * How an interpreter was asked to run: the options and arguments of its context, read once.
 * Immutable. Compare CPython's {@code PyConfig}.
 *
 * @param settings what {@code -X} options say, or the environment variables that stand for them, as
 *     {@code name=value}
 * @param gil whether to run under a global lock; null when nobody said
 * @param arguments what follows {@code argv[0]}
 */
public record PyConfig(
    String stdLibHome,
    String executable,
    String pythonPath,
    boolean site,
    int optimize,
    int debug,
    int inspect,
    int interactive,
    boolean noUserSite,
    boolean ignoreEnvironment,
    int verbose,
    int bytesWarning,
    boolean quiet,
    boolean isolated,
    boolean safePath,
    boolean unbuffered,
    boolean devMode,
    boolean skipFirstLine,
    List<String> warnOptions,
    List<String> xOptions,
    List<String> settings,
    List<String> origArgv,
    String runKind,
    String runTarget,
    int intMaxStrDigits,
    String streamEncoding,
    boolean installSignalHandlers,
    Boolean gil,
    List<String> arguments) {

  private static final ContextSlot<PyConfig> SLOT = new ContextSlot<>(c -> read(c.env()));

  /** The configuration of a context. */
  public static PyConfig of(PyContext context) {
    return SLOT.get(context);
  }

  private static PyConfig read(TruffleLanguage.Env env) {
    OptionValues values = env.getOptions();
    return new PyConfig(
        values.get(PythonOptions.StdLibHome),
        values.get(PythonOptions.Executable),
        values.get(PythonOptions.PythonPath),
        values.get(PythonOptions.Site),
        values.get(PythonOptions.Optimize),
        values.get(PythonOptions.Debug),
        values.get(PythonOptions.Inspect),
        values.get(PythonOptions.Interactive),
        values.get(PythonOptions.NoUserSite),
        values.get(PythonOptions.IgnoreEnvironment),
        values.get(PythonOptions.Verbose),
        values.get(PythonOptions.BytesWarning),
        values.get(PythonOptions.Quiet),
        values.get(PythonOptions.Isolated),
        values.get(PythonOptions.SafePath),
        values.get(PythonOptions.Unbuffered),
        values.get(PythonOptions.DevMode),
        values.get(PythonOptions.SkipFirstLine),
        list(values, PythonOptions.WarnOptions),
        list(values, PythonOptions.XOptions),
        list(values, PythonOptions.Settings),
        list(values, PythonOptions.OrigArgv),
        values.get(PythonOptions.RunKind),
        values.get(PythonOptions.RunTarget),
        values.get(PythonOptions.IntMaxStrDigits),
        values.get(PythonOptions.StandardStreamEncoding),
        values.get(PythonOptions.InstallSignalHandlers),
        values.hasBeenSet(PythonOptions.GIL) ? values.get(PythonOptions.GIL) : null,
        List.of(env.getApplicationArguments()));
  }

  private static List<String> list(OptionValues values, OptionKey<String> key) {
    String joined = values.get(key);
    return joined.isEmpty() ? List.of() : List.of(joined.split(PythonOptions.SEPARATOR, -1));
  }

  /** The value of a setting, or null when nobody made it. */
  public String setting(String name) {
    for (String setting : settings) {
      if (setting.startsWith(name) && setting.startsWith("=", name.length())) {
        return setting.substring(name.length() + 1);
      }
    }
    return null;
  }

  /** Whether a setting that is 0 or 1 is 1. */
  public boolean isSet(String name) {
    return "1".equals(setting(name));
  }
}
