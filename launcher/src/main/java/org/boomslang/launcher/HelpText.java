package org.boomslang.launcher;

/** What {@code --help} and its kind print. Immutable. */
final class HelpText {
  static final String OPTIONS =
      """
      Options (and corresponding environment variables):
      -b     : warn about comparing and converting bytes with str (-bb: errors)
      -B     : accepted; .pyc files are never written
      -c cmd : run the program in the argument (ends the options)
      -d     : accepted; there is no parser debugging
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
      --help-env      : the environment variables
      --help-xoptions : the -X options
      --vm.OPTION     : an option for the JVM, for instance --vm.Xmx4g

      Arguments:
      file   : run the script in this file
      -      : read the program from stdin (the default; interactive on a terminal)
      arg ...: what the program finds in sys.argv[1:]
      """;

  static final String ENVIRONMENT =
      """
      PYTHONPATH              : directories put before the standard library in sys.path
      PYTHONSTARTUP           : file run at the start of an interactive session
      PYTHONOPTIMIZE, PYTHONINSPECT, PYTHONUNBUFFERED, PYTHONVERBOSE, PYTHONDEBUG,
      PYTHONNOUSERSITE, PYTHONSAFEPATH, PYTHONWARNINGS : as -O, -i, -u, -v, -d, -s, -P, -W
      PYTHONIOENCODING        : encoding[:errors] of stdin, stdout and stderr
      PYTHONHASHSEED          : seed of the hashes of str and bytes, from 0 to 4294967295; or random
      PYTHONINTMAXSTRDIGITS   : as -X int_max_str_digits
      PYTHONDEVMODE           : as -X dev
      PYTHONBREAKPOINT        : what breakpoint() calls
      """;

  static final String X_OPTIONS =
      """
      -X dev                     : development mode: more warnings
      -X int_max_str_digits=N    : limit of digits between int and str; 0 for none
      -X utf8=0|1                : accepted; text is UTF-8 by default
      -X warn_default_encoding   : warn where a locale encoding is used implicitly
      -X gil=0|1                 : 1 runs Python code in one thread at a time, under a global lock
      -X importtime, -X faulthandler : accepted
      """;

  private HelpText() {}

  static String usage(String program) {
    return "usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n".formatted(program);
  }
}
