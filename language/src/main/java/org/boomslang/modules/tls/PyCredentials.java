package org.boomslang.modules.tls;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What a context of {@code ssl} holds of cryptography: own certificates with their keys, one per
 * type of key, and the certificates it trusts.
 *
 * <p>Thread-safety: atomic; changes apply to connections made afterwards.
 */
final class PyCredentials extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_ssl_engine.Credentials",
          BuiltinTypes.OBJECT,
          Layout.of("Credentials", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          CredentialsMethodsTable::new);

  /** An own certificate. */
  private record Identity(PrivateKey key, X509Certificate[] chain) {}

  private final Map<String, Identity> identities = new LinkedHashMap<>();
  private final Set<X509Certificate> trusted = new LinkedHashSet<>();
  private final List<X509CRL> revocations = new ArrayList<>();
  private SSLContext context;

  PyCredentials() {
    super(TYPE.instanceShape());
  }

  static X509Certificate certificate(byte[] der) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  synchronized void trust(X509Certificate certificate) {
    trusted.add(certificate);
  }

  synchronized void revoke(byte[] der) throws GeneralSecurityException {
    revocations.add(
        (X509CRL)
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
  }

  synchronized void identify(PrivateKey key, X509Certificate[] chain) {
    identities.put(chain[0].getPublicKey().getAlgorithm(), new Identity(key, chain));
  }

  synchronized Set<X509Certificate> trusted() {
    return new LinkedHashSet<>(trusted);
  }

  synchronized List<X509CRL> revocations() {
    return List.copyOf(revocations);
  }

  private synchronized Identity identity(String alias) {
    return alias == null ? null : identities.get(alias);
  }

  /** The JDK's context, made at the first connection. */
  synchronized SSLContext context() throws GeneralSecurityException {
    if (context == null) {
      SSLContext made = SSLContext.getInstance("TLS");
      made.init(
          new KeyManager[] {new OwnKeys()}, new TrustManager[] {new PeerCertificates()}, null);
      context = made;
    }
    return context;
  }

  /** Offers the own certificates. */
  private final class OwnKeys extends X509ExtendedKeyManager {
    private String find(String... types) {
      for (String type : types) {
        String algorithm = type.startsWith("EC") ? "EC" : type.startsWith("RSA") ? "RSA" : type;
        if (identity(algorithm) != null) {
          return algorithm;
        }
      }
      return null;
    }

    @Override
    public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
      return find(types);
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
      return find(type);
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
      return getServerAliases(type, issuers);
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
      return find(types);
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
      String alias = find(type);
      return alias == null ? null : new String[] {alias};
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
      return find(type);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      Identity identity = identity(alias);
      return identity == null ? null : identity.chain;
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      Identity identity = identity(alias);
      return identity == null ? null : identity.key;
    }
  }

  /** Has the connection whose handshake runs in this thread judge the peer's certificates. */
  private final class PeerCertificates extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      PyConnection.current().verify(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      PyConnection.current().verify(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      PyConnection.current().verify(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      PyConnection.current().verify(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      PyConnection.current().verify(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      PyConnection.current().verify(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return trusted().toArray(X509Certificate[]::new);
    }
  }
}
