package org.boomslang.modules.tls;

import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.tls.PyConnection.Outcome;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The methods of {@code _ssl_engine.Connection}. Operations of the protocol give {@code "DONE"},
 * {@code "WANT_READ"}, {@code "END"} or {@code "CLOSED"}, or a tuple with the JDK's message for an
 * error and, for certificates that are not accepted, OpenSSL's number and message.
 */
@PyBuiltins(type = "_ssl_engine.Connection")
final class ConnectionMethods {
  private ConnectionMethods() {}

  @FunctionalInterface
  private interface Operation {
    Outcome run() throws SSLException;
  }

  private static Object attempt(PyConnection self, Operation operation) {
    try {
      return PyStr.constant(operation.run().name());
    } catch (SSLException | RuntimeException e) {
      Verification.Failure failure = self.failure();
      return failure == null
          ? PyTuple.of(PyStr.of(String.valueOf(e.getMessage())))
          : PyTuple.of(
              PyStr.of(String.valueOf(e.getMessage())),
              (long) failure.code,
              PyStr.of(failure.getMessage()));
    }
  }

  @PyBuiltin(name = "feed", sig = "($self, data, /)")
  static void feed(PyConnection self, Object data) {
    self.feed(Buffers.toArray(data));
  }

  @PyBuiltin(name = "end", sig = "($self, /)")
  static void end(PyConnection self) {
    self.end();
  }

  @PyBuiltin(name = "take", sig = "($self, /)")
  static PyBytes take(PyConnection self) {
    return PyBytes.wrap(self.take());
  }

  @PyBuiltin(name = "has_output", sig = "($self, /)")
  static boolean hasOutput(PyConnection self) {
    return self.hasOutput();
  }

  @PyBuiltin(name = "handshake", sig = "($self, /)")
  static Object handshake(PyConnection self) {
    return attempt(self, self::handshake);
  }

  @PyBuiltin(name = "fill", sig = "($self, /)")
  static Object fill(PyConnection self) {
    return attempt(self, self::fill);
  }

  @PyBuiltin(name = "read", sig = "($self, count, /)")
  static PyBytes read(PyConnection self, int count) {
    return PyBytes.wrap(self.read(count));
  }

  @PyBuiltin(name = "available", sig = "($self, /)")
  static long available(PyConnection self) {
    return self.available();
  }

  @PyBuiltin(name = "write", sig = "($self, data, /)")
  static Object write(PyConnection self, Object data) {
    byte[] bytes = Buffers.toArray(data);
    return attempt(self, () -> self.write(bytes));
  }

  @PyBuiltin(name = "shutdown", sig = "($self, /)")
  static Object shutdown(PyConnection self) {
    return attempt(self, self::shutdown);
  }

  @PyBuiltin(name = "established", sig = "($self, /)")
  static boolean established(PyConnection self) {
    return self.isEstablished();
  }

  @PyBuiltin(name = "protocol", sig = "($self, /)")
  static Object protocol(PyConnection self) {
    return PyStr.of(self.protocol());
  }

  @PyBuiltin(name = "cipher", sig = "($self, /)")
  static Object cipher(PyConnection self) {
    return PyStr.of(self.cipher());
  }

  @PyBuiltin(name = "application", sig = "($self, /)")
  static Object application(PyConnection self) {
    String chosen = self.application();
    return chosen == null || chosen.isEmpty() ? PyNone.NONE : PyStr.of(chosen);
  }

  @PyBuiltin(name = "session", sig = "($self, /)", doc = "Its id and the time it was made at.")
  static PyTuple session(PyConnection self) {
    return PyTuple.of(PyBytes.wrap(self.sessionId()), self.sessionTime() / 1000);
  }

  @PyBuiltin(name = "chain", sig = "($self, verified, /)", doc = "The peer's certificates in DER.")
  static PyList chain(PyConnection self, boolean verified) {
    PyList result = new PyList();
    try {
      for (byte[] der : self.chain(verified)) {
        result.append(PyBytes.wrap(der));
      }
    } catch (CertificateException e) {
      throw PyErrors.valueError("%s", e.getMessage());
    }
    return result;
  }
}
