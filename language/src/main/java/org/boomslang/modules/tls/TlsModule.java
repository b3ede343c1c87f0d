package org.boomslang.modules.tls;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** Module {@code _ssl_engine}: the JDK's TLS, for {@code _ssl}. Stateless. */
@PyBuiltins(module = "_ssl_engine", doc = "The JDK's TLS, for _ssl alone.")
public final class TlsModule {
  private TlsModule() {}

  private static SSLContext anyContext() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw PyErrors.importError("the JDK has no TLS: %s", e.getMessage());
    }
  }

  private static Object names(String[] names) {
    return PyTuple.of(Arrays.stream(names).<Object>map(PyStr::of).toArray());
  }

  private static String[] strings(Object iterable) {
    return Arrays.stream(Iteration.toArray(iterable)).map(TlsModule::string).toArray(String[]::new);
  }

  private static String string(Object value) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("argument must be str, not %s", Types.nameOf(value));
    }
    return PyStr.toJava(value);
  }

  private static String stringOrNull(Object value) {
    return value == PyNone.NONE ? null : string(value);
  }

  @PyBuiltin(name = "ciphers", sig = "()", doc = "The names of all cipher suites, best first.")
  static Object ciphers() {
    return names(anyContext().getDefaultSSLParameters().getCipherSuites());
  }

  @PyBuiltin(name = "protocols", sig = "()", doc = "The names of the versions that are allowed.")
  static Object protocols() {
    return names(anyContext().getDefaultSSLParameters().getProtocols());
  }

  @PyBuiltin(name = "version", sig = "()", doc = "The version of the JDK.")
  static String version() {
    return Runtime.version().toString();
  }

  @PyBuiltin(name = "credentials", sig = "()")
  static Object credentials() {
    return new PyCredentials();
  }

  @PyBuiltin(name = "is_encrypted", sig = "(pem, /)", doc = "Whether the key needs a password.")
  static boolean isEncrypted(String pem) {
    return PemKeys.isEncrypted(pem);
  }

  @PyBuiltin(
      name = "connection",
      sig =
          "(credentials, server, name, protocols, ciphers, group, applications, verify_mode,"
              + " flags, check_name, use_common_name, /)")
  static Object connection(
      PyCredentials credentials,
      boolean server,
      Object name,
      Object protocols,
      Object ciphers,
      Object group,
      Object applications,
      int verifyMode,
      int flags,
      boolean checkName,
      boolean useCommonName) {
    try {
      return new PyConnection(
          credentials,
          new PyConnection.Wishes(
              server,
              stringOrNull(name),
              strings(protocols),
              ciphers == PyNone.NONE ? null : strings(ciphers),
              stringOrNull(group),
              strings(applications),
              verifyMode,
              flags,
              checkName,
              useCommonName));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw PyErrors.valueError("%s", e.getMessage());
    }
  }
}
