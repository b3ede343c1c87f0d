package org.boomslang.modules.tls;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * One side of a TLS connection without a network: the JDK's engine with what has come in and what
 * is to go out. Nothing here waits; whoever calls feeds bytes and sends what {@link #take} gives.
 *
 * <p>Thread-safety: atomic, under the monitor; no Python code runs in it.
 */
final class PyConnection extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_ssl_engine.Connection",
          BuiltinTypes.OBJECT,
          Layout.of("Connection", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          ConnectionMethodsTable::new);

  /** How an operation ended. */
  enum Outcome {
    DONE,
    WANT_READ,
    /** The network ended without the peer's farewell. */
    END,
    /** The peer has said farewell. */
    CLOSED
  }

  private static final int RECORD = 16 * 1024;

  /** Whose handshake runs in a thread, for the trust manager. */
  private static final ThreadLocal<PyConnection> CURRENT = new ThreadLocal<>();

  private final SSLEngine engine;
  private final PyCredentials credentials;
  private final boolean verifies;
  private final int flags;
  private final String checkedName;
  private final boolean useCommonName;

  private ByteBuffer incoming = ByteBuffer.allocate(2 * RECORD).flip();
  private ByteBuffer outgoing = ByteBuffer.allocate(2 * RECORD);
  private ByteBuffer plain = ByteBuffer.allocate(2 * RECORD).flip();
  private boolean ended;
  private boolean established;
  private Verification.Failure failure;
  private List<X509Certificate> verified;
  private X509Certificate[] presented;

  /**
   * What a connection is to be like.
   *
   * @param group the only group for the exchange of keys, as the JDK names it; null for its choice
   */
  record Wishes(
      boolean server,
      String serverName,
      String[] protocols,
      String[] ciphers,
      String group,
      String[] applications,
      int verifyMode,
      int flags,
      boolean checkName,
      boolean useCommonName) {}

  PyConnection(PyCredentials credentials, Wishes wishes) throws GeneralSecurityException {
    super(TYPE.instanceShape());
    this.credentials = credentials;
    this.verifies = wishes.verifyMode != 0;
    this.flags = wishes.flags;
    this.checkedName = wishes.checkName ? wishes.serverName : null;
    this.useCommonName = wishes.useCommonName;
    this.engine = credentials.context().createSSLEngine();
    engine.setUseClientMode(!wishes.server);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setProtocols(wishes.protocols);
    if (wishes.ciphers != null) {
      parameters.setCipherSuites(wishes.ciphers);
    }
    if (wishes.group != null) {
      parameters.setNamedGroups(new String[] {wishes.group});
    }
    if (wishes.server) {
      if (wishes.verifyMode == 2) {
        parameters.setNeedClientAuth(true);
      } else if (wishes.verifyMode == 1) {
        parameters.setWantClientAuth(true);
      }
    } else if (wishes.serverName != null && !Verification.isAddress(wishes.serverName)) {
      try {
        parameters.setServerNames(List.of(new SNIHostName(wishes.serverName)));
      } catch (IllegalArgumentException unusual) {
        // a name that cannot be sent is not sent
      }
    }
    String[] applications = wishes.applications;
    if (applications.length > 0) {
      if (wishes.server) {
        // The server's order counts; without a common protocol the connection has none.
        engine.setHandshakeApplicationProtocolSelector(
            (any, offered) ->
                Arrays.stream(applications).filter(offered::contains).findFirst().orElse(""));
      } else {
        parameters.setApplicationProtocols(applications);
      }
    }
    engine.setSSLParameters(parameters);
  }

  static PyConnection current() {
    return CURRENT.get();
  }

  /** Judges the peer's certificates; called by the engine in its tasks. */
  void verify(X509Certificate[] chain) throws CertificateException {
    presented = chain;
    if (!verifies) {
      return;
    }
    try {
      verified =
          new Verification(
                  credentials.trusted(),
                  credentials.revocations(),
                  flags,
                  checkedName,
                  useCommonName)
              .check(chain);
    } catch (Verification.Failure e) {
      failure = e;
      throw e;
    }
  }

  // ------------------------------------------------------------------ the network

  /** Bytes have come in. */
  @TruffleBoundary
  synchronized void feed(byte[] bytes) {
    incoming.compact();
    if (incoming.remaining() < bytes.length) {
      ByteBuffer larger = ByteBuffer.allocate(2 * (incoming.position() + bytes.length));
      larger.put(incoming.flip());
      incoming = larger;
    }
    incoming.put(bytes).flip();
  }

  /** No more will come. */
  synchronized void end() {
    ended = true;
  }

  /** What is to go out. */
  @TruffleBoundary
  synchronized byte[] take() {
    byte[] result = Arrays.copyOf(outgoing.array(), outgoing.position());
    outgoing.clear();
    return result;
  }

  synchronized boolean hasOutput() {
    return outgoing.position() > 0;
  }

  // ------------------------------------------------------------------ the engine

  private SSLEngineResult wrap(ByteBuffer source) throws SSLException {
    while (true) {
      SSLEngineResult result = engine.wrap(source, outgoing);
      if (result.getStatus() != Status.BUFFER_OVERFLOW) {
        return result;
      }
      outgoing = enlarged(outgoing);
    }
  }

  private static ByteBuffer enlarged(ByteBuffer full) {
    ByteBuffer larger = ByteBuffer.allocate(2 * full.capacity());
    larger.put(full.flip());
    return larger;
  }

  private SSLEngineResult unwrap() throws SSLException {
    while (true) {
      plain.compact();
      SSLEngineResult result;
      try {
        result = engine.unwrap(incoming, plain);
      } finally {
        plain.flip();
      }
      if (result.getStatus() != Status.BUFFER_OVERFLOW) {
        return result;
      }
      ByteBuffer larger = ByteBuffer.allocate(2 * plain.capacity());
      larger.put(plain).flip();
      plain = larger;
    }
  }

  private void runTasks() {
    Runnable task;
    while ((task = engine.getDelegatedTask()) != null) {
      task.run();
    }
  }

  /** Goes on until a handshake needs input or is over. */
  private Outcome advance() throws SSLException {
    CURRENT.set(this);
    try {
      while (true) {
        HandshakeStatus status = engine.getHandshakeStatus();
        switch (status) {
          case NEED_TASK -> runTasks();
          case NEED_WRAP -> {
            if (wrap(ByteBuffer.allocate(0)).getStatus() == Status.CLOSED
                && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
              return Outcome.CLOSED;
            }
          }
          case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
            SSLEngineResult result = unwrap();
            if (result.getStatus() == Status.BUFFER_UNDERFLOW) {
              return ended ? Outcome.END : Outcome.WANT_READ;
            }
            if (result.getStatus() == Status.CLOSED) {
              return Outcome.CLOSED;
            }
          }
          default -> {
            return Outcome.DONE;
          }
        }
      }
    } finally {
      CURRENT.remove();
    }
  }

  /** Lets an alert for the peer go out after a failure. */
  private void sayGoodbye() {
    try {
      for (int i = 0; i < 4 && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP; i++) {
        wrap(ByteBuffer.allocate(0));
      }
    } catch (SSLException none) {
      // nothing to say
    }
  }

  @TruffleBoundary
  synchronized Outcome handshake() throws SSLException {
    if (established) {
      return advance();
    }
    try {
      if (engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
        engine.beginHandshake();
      }
      Outcome outcome = advance();
      established = outcome == Outcome.DONE;
      return outcome;
    } catch (SSLException | RuntimeException e) {
      sayGoodbye();
      throw e;
    }
  }

  /** Makes sure that there is something to read. */
  @TruffleBoundary
  synchronized Outcome fill() throws SSLException {
    try {
      while (!plain.hasRemaining()) {
        if (engine.isInboundDone()) {
          return Outcome.CLOSED;
        }
        if (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
          Outcome outcome = advance();
          if (plain.hasRemaining()) {
            break;
          }
          if (outcome != Outcome.DONE) {
            return outcome;
          }
        }
        SSLEngineResult result = unwrap();
        if (result.getStatus() == Status.BUFFER_UNDERFLOW) {
          return ended ? Outcome.END : Outcome.WANT_READ;
        }
        if (result.getStatus() == Status.CLOSED && !plain.hasRemaining()) {
          return Outcome.CLOSED;
        }
      }
      return Outcome.DONE;
    } catch (SSLException | RuntimeException e) {
      sayGoodbye();
      throw e;
    }
  }

  /** Up to so many bytes of what has been filled in. */
  @TruffleBoundary
  synchronized byte[] read(int count) {
    byte[] result = new byte[Math.min(count, plain.remaining())];
    plain.get(result);
    return result;
  }

  synchronized int available() {
    return plain.remaining();
  }

  /** Encrypts; what comes of it is to be taken. */
  @TruffleBoundary
  synchronized Outcome write(byte[] bytes) throws SSLException {
    ByteBuffer source = ByteBuffer.wrap(bytes);
    while (source.hasRemaining()) {
      if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
          || engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
        advance();
      }
      if (wrap(source).getStatus() == Status.CLOSED) {
        return Outcome.CLOSED;
      }
    }
    return Outcome.DONE;
  }

  /** Says farewell; DONE once the peer has done so too. */
  @TruffleBoundary
  synchronized Outcome shutdown() throws SSLException {
    engine.closeOutbound();
    sayGoodbye();
    while (!engine.isInboundDone()) {
      SSLEngineResult result = unwrap();
      plain.position(plain.limit());
      if (result.getStatus() == Status.BUFFER_UNDERFLOW) {
        return ended ? Outcome.END : Outcome.WANT_READ;
      }
      if (result.getStatus() == Status.CLOSED) {
        break;
      }
      if (result.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
        runTasks();
      } else if (result.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
        sayGoodbye();
      }
    }
    return Outcome.DONE;
  }

  // ------------------------------------------------------------------ what came of it

  synchronized Verification.Failure failure() {
    return failure;
  }

  synchronized boolean isEstablished() {
    return established;
  }

  String protocol() {
    return engine.getSession().getProtocol();
  }

  String cipher() {
    return engine.getSession().getCipherSuite();
  }

  String application() {
    return engine.getApplicationProtocol();
  }

  byte[] sessionId() {
    return engine.getSession().getId();
  }

  long sessionTime() {
    return engine.getSession().getCreationTime();
  }

  /** The peer's certificates, as presented or as verified. */
  @TruffleBoundary
  synchronized List<byte[]> chain(boolean asVerified) throws CertificateException {
    List<byte[]> result = new ArrayList<>();
    if (asVerified && verified != null) {
      for (X509Certificate certificate : verified) {
        result.add(certificate.getEncoded());
      }
      return result;
    }
    try {
      for (Certificate certificate : engine.getSession().getPeerCertificates()) {
        result.add(certificate.getEncoded());
      }
    } catch (SSLPeerUnverifiedException none) {
      for (X509Certificate certificate : presented == null ? new X509Certificate[0] : presented) {
        result.add(certificate.getEncoded());
      }
    }
    return result;
  }
}
