package org.boomslang.modules.sysconfig;

import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;

/**
 * What {@code sysconfig.get_config_var()} knows of the build, as far as extensions and programs
 * ask. Thread-safety: shared (stateless).
 */
public final class BuildVariables {
  /** The module in which {@code sysconfig} looks for them. */
  public static final String MODULE = "_sysconfigdata_t_linux_x86_64-linux-gnu";

  private BuildVariables() {}

  static PyDict all() {
    PyDict vars = new PyDict();
    Object prefix = SysState.get("base_prefix");
    vars.putStr("prefix", prefix);
    vars.putStr("exec_prefix", prefix);
    vars.putStr("Py_GIL_DISABLED", 1L);
    vars.putStr("Py_DEBUG", 0L);
    vars.putStr("WITH_PYMALLOC", 0L);
    vars.putStr("ABIFLAGS", PyStr.of("t"));
    vars.putStr("ABI_THREAD", PyStr.of("t"));
    vars.putStr("SOABI", PyStr.of("boomslang-314t"));
    vars.putStr("EXT_SUFFIX", PyStr.of(".boomslang-314t.so"));
    vars.putStr("SHLIB_SUFFIX", PyStr.of(".so"));
    vars.putStr("EXE", PyStr.EMPTY);
    vars.putStr("VERSION", PyStr.of("3.14"));
    vars.putStr("LDVERSION", PyStr.of("3.14t"));
    vars.putStr("MULTIARCH", PyStr.of("x86_64-linux-gnu"));
    vars.putStr("PLATLIBDIR", PyStr.of("lib"));
    vars.putStr("MACHDEP", PyStr.of("linux"));
    vars.putStr("Py_ENABLE_SHARED", 0L);
    vars.putStr("HAVE_FORK", 0L);
    vars.putStr("HAVE_GETRANDOM", 1L);
    vars.putStr("SIZEOF_VOID_P", 8L);
    // What extensions are compiled with (docs/extensions.md): whatever the system's compiler is.
    // Where there is none, builds fail as CPython's.
    vars.putStr("CC", PyStr.of("cc"));
    vars.putStr("CXX", PyStr.of("c++"));
    vars.putStr("OPT", PyStr.of("-DNDEBUG -O2"));
    vars.putStr("CFLAGS", PyStr.of("-O2 -Wall -fno-strict-aliasing"));
    vars.putStr("PY_CFLAGS", PyStr.of("-O2 -Wall -fno-strict-aliasing"));
    vars.putStr("CCSHARED", PyStr.of("-fPIC"));
    vars.putStr("LDSHARED", PyStr.of("cc -shared -pthread"));
    vars.putStr("LDCXXSHARED", PyStr.of("c++ -shared -pthread"));
    vars.putStr("LDFLAGS", PyStr.EMPTY);
    vars.putStr("AR", PyStr.of("ar"));
    vars.putStr("ARFLAGS", PyStr.of("rcs"));
    vars.putStr("INCLUDEPY", PyStr.of(PyStr.toJava(prefix) + "/include/python3.14t"));
    vars.putStr("CONFIG_ARGS", PyStr.EMPTY);
    vars.putStr(
        "TZPATH",
        PyStr.of("/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo"));
    return vars;
  }
}
