package org.boomslang.launcher;

/** What {@code --help} and its kind print. {@code docs/command-line.md} says more. Immutable. */
final class HelpText {
  static final String OPTIONS =
      """
      Options (and corresponding environment variables):
      -b     : warn where bytes are compared with str or int, or formatted; -bb: errors
      -B     : no .pyc files, which are never written anyway; also PYTHONDONTWRITEBYTECODE=x
      -c cmd : run the program in the argument (ends the options)
      -d     : accepted; there is no parser debugging; also PYTHONDEBUG=x
      -E     : ignore PYTHON* environment variables
      -h     : print this text and exit (also -? or --help)
      -i     : after the program, go on interactively; also PYTHONINSPECT=x
      -I     : isolate from the user's environment (implies -E, -P and -s)
      -m mod : run a library module as a script (ends the options)
      -O     : leave out assert statements; also PYTHONOPTIMIZE=x
      -OO    : as -O, and leave out docstrings
      -P     : do not put the script's or current directory on sys.path; also PYTHONSAFEPATH
      -q     : no banner when interactive
      -s     : do not add the user's site directory to sys.path; also PYTHONNOUSERSITE=x
      -S     : do not import site at start
      -u     : unbuffered stdout and stderr; also PYTHONUNBUFFERED=x
      -v     : trace imports; also PYTHONVERBOSE=x
      -V     : print the version and exit (also --version); twice for more
      -W arg : warning control, action:message:category:module:lineno; also PYTHONWARNINGS=arg
      -x     : skip the first line of the source
      -X opt : set an implementation option (see --help-xoptions)
      --check-hash-based-pycs always|default|never : what _imp.check_hash_based_pycs says
      --help-env      : the environment variables
      --help-xoptions : the -X options
      --help-all      : all of this
      --races[=opt,...] : find data races; docs/races.md has the options
      --lock-profile[=file.svg] : show which locks threads wait for, and where
      --thread-timeline file.json : write what each thread did when, for a trace viewer
      --vm.OPTION     : an option for the JVM, for instance --vm.Xmx4g

      Arguments:
      file   : run the script in this file
      -      : read the program from stdin (the default; interactive on a terminal)
      arg ...: what the program finds in sys.argv[1:]
      """;

  static final String ENVIRONMENT =
      """
      Environment variables:
      PYTHONSTARTUP       : file run at the start of an interactive session
      PYTHONPATH          : directories put before the standard library in sys.path
      PYTHONHOME          : prefix of another installation, whose standard library is to be used
      PYTHONPLATLIBDIR    : what sys.platlibdir says
      PYTHONCASEOK        : nothing on this platform
      PYTHONIOENCODING    : encoding[:errors] of stdin, stdout and stderr
      PYTHONHASHSEED      : seed of the hashes of str and bytes, from 0 to 4294967295; or random
      PYTHONMALLOC        : accepted; memory belongs to the JVM
      PYTHONMALLOCSTATS   : a message; memory belongs to the JVM
      PYTHONCOERCECLOCALE : 0 keeps the C locale, warn says so when it is replaced
      PYTHONBREAKPOINT    : what breakpoint() calls; 0 for nothing
      PYTHON_COLORS       : 1 for colours, 0 for none; also NO_COLOR and FORCE_COLOR
      PYTHON_HISTORY      : the file with the history of interactive sessions
      PYTHON_BASIC_REPL   : a plain interactive session, without editing
      PYTHONASYNCIODEBUG  : debug mode of asyncio
      PYTHONUSERBASE      : what site.USER_BASE says

      Environment variables that stand for options:
      PYTHON_CPU_COUNT (-X cpu_count), PYTHONDEBUG (-d), PYTHONDEVMODE (-X dev),
      PYTHONDONTWRITEBYTECODE (-B), PYTHONFAULTHANDLER (-X faulthandler),
      PYTHON_FROZEN_MODULES (-X frozen_modules), PYTHON_GIL (-X gil), PYTHONINSPECT (-i),
      PYTHONINTMAXSTRDIGITS (-X int_max_str_digits), PYTHONNODEBUGRANGES (-X no_debug_ranges),
      PYTHONNOUSERSITE (-s), PYTHONOPTIMIZE (-O), PYTHONPERFSUPPORT (-X perf),
      PYTHON_PERF_JIT_SUPPORT (-X perf_jit), PYTHONPROFILEIMPORTTIME (-X importtime),
      PYTHONPYCACHEPREFIX (-X pycache_prefix), PYTHONSAFEPATH (-P),
      PYTHON_THREAD_INHERIT_CONTEXT (-X thread_inherit_context),
      PYTHON_CONTEXT_AWARE_WARNINGS (-X context_aware_warnings),
      PYTHON_DISABLE_REMOTE_DEBUG (-X disable-remote-debug), PYTHONTRACEMALLOC (-X tracemalloc),
      PYTHONUNBUFFERED (-u), PYTHONUTF8 (-X utf8), PYTHONVERBOSE (-v),
      PYTHONWARNDEFAULTENCODING (-X warn_default_encoding), PYTHONWARNINGS (-W)
      """;

  static final String X_OPTIONS =
      """
      Implementation options:
      -X context_aware_warnings=[0|1] : filters of warnings belong to contexts (1, the default)
      -X cpu_count=N             : what os.cpu_count() says; default for the real number
      -X dev                     : development mode: more warnings, faulthandler
      -X disable-remote-debug    : accepted; there is no remote debugging
      -X faulthandler            : dump Python tracebacks where the program is about to die
      -X frozen_modules=[on|off] : accepted; no module is frozen
      -X gil=[0|1]               : 1 runs Python code in one thread at a time, under a global lock
      -X importtime[=2]          : print how long each import takes; 2: imports of what is there, too
      -X int_max_str_digits=N    : limit of digits between int and str; 0 for none
      -X no_debug_ranges         : no columns in tracebacks
      -X perf, -X perf_jit       : a message; compiled code is the JVM's
      -X pycache_prefix=PATH     : what sys.pycache_prefix says; .pyc files are never written
      -X showrefcount            : nothing, as in CPython without debugging
      -X thread_inherit_context=[0|1] : new threads have their starter's context (1, the default)
      -X tracemalloc[=N]         : a message; memory belongs to the JVM
      -X utf8[=0|1]              : UTF-8 mode; text is UTF-8 without it, too
      -X warn_default_encoding   : warn where a locale encoding is used implicitly
      """;

  private HelpText() {}

  static String usage(String program) {
    return "usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n".formatted(program);
  }
}
