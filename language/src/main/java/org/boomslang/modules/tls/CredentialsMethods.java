package org.boomslang.modules.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;

/** The methods of {@code _ssl_engine.Credentials}. */
@PyBuiltins(type = "_ssl_engine.Credentials")
final class CredentialsMethods {
  private CredentialsMethods() {}

  @PyBuiltin(name = "trust", sig = "($self, der, /)", doc = "Trusts a certificate.")
  static void trust(PyCredentials self, PyBytes der) {
    try {
      self.trust(PyCredentials.certificate(der.array()));
    } catch (CertificateException e) {
      throw PyErrors.valueError("not enough data");
    }
  }

  @PyBuiltin(name = "revoke", sig = "($self, der, /)", doc = "Adds a revocation list.")
  static void revoke(PyCredentials self, PyBytes der) {
    try {
      self.revoke(der.array());
    } catch (GeneralSecurityException e) {
      throw PyErrors.valueError("no revocation list");
    }
  }

  @PyBuiltin(name = "trusted", sig = "($self, /)", doc = "The trusted certificates in DER.")
  static PyList trusted(PyCredentials self) {
    PyList result = new PyList();
    for (X509Certificate certificate : self.trusted()) {
      try {
        result.append(PyBytes.wrap(certificate.getEncoded()));
      } catch (CertificateException e) {
        throw PyErrors.valueError("%s", e.getMessage());
      }
    }
    return result;
  }

  @PyBuiltin(
      name = "identify",
      sig = "($self, chain, key, password, /)",
      doc =
          "Adds an own certificate; a str says what is wrong: 'PASSWORD', 'KEY', 'CERTIFICATE' or"
              + " 'MISMATCH'.")
  static Object identify(PyCredentials self, Object chain, PyBytes key, Object password) {
    X509Certificate[] certificates;
    try {
      Object[] ders = Iteration.toArray(chain);
      certificates = new X509Certificate[ders.length];
      for (int i = 0; i < ders.length; i++) {
        certificates[i] = PyCredentials.certificate(((PyBytes) ders[i]).array());
      }
    } catch (CertificateException e) {
      return org.boomslang.objects.str.PyStr.of("CERTIFICATE");
    }
    PrivateKey parsed;
    try {
      String pem = new String(key.array(), StandardCharsets.ISO_8859_1);
      char[] secret =
          password instanceof PyBytes bytes
              ? new String(bytes.array(), StandardCharsets.UTF_8).toCharArray()
              : null;
      parsed = PemKeys.parse(pem, secret);
    } catch (PemKeys.PasswordException e) {
      return org.boomslang.objects.str.PyStr.of("PASSWORD");
    } catch (GeneralSecurityException e) {
      return org.boomslang.objects.str.PyStr.of("KEY");
    }
    if (parsed == null) {
      return org.boomslang.objects.str.PyStr.of("KEY");
    }
    if (!belong(parsed, certificates[0].getPublicKey())) {
      return org.boomslang.objects.str.PyStr.of("MISMATCH");
    }
    self.identify(parsed, certificates);
    return PyNone.NONE;
  }

  private static boolean belong(PrivateKey key, PublicKey certified) {
    if (key instanceof RSAKey own && certified instanceof RSAKey other) {
      return own.getModulus().equals(other.getModulus());
    }
    if (key instanceof ECKey own && certified instanceof ECKey other) {
      return own.getParams().getOrder().equals(other.getParams().getOrder());
    }
    return key.getAlgorithm().equals(certified.getAlgorithm());
  }
}
