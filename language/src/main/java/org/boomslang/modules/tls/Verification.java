package org.boomslang.modules.tls;

import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * Whether a chain of certificates leads to a trusted one, with OpenSSL's numbers and messages for
 * what is wrong with it. Which issuers belong to a certificate is found here, as OpenSSL does it;
 * the constraints of the chain are the JDK's matter.
 *
 * <p>Immutable.
 */
record Verification(
    Collection<X509Certificate> trusted,
    Collection<X509CRL> revocations,
    int flags,
    String hostname,
    boolean useCommonName) {

  static final int CRL_CHECK_LEAF = 0x4;
  static final int CRL_CHECK_CHAIN = 0x8 | 0x4;
  static final int PARTIAL_CHAIN = 0x80000;

  private static final int LONGEST_CHAIN = 20;

  /** What is wrong with a chain. */
  static final class Failure extends CertificateException {
    private static final long serialVersionUID = 1L;

    final int code;

    Failure(int code, String message) {
      super(message);
      this.code = code;
    }

    /** With the cause from which the JDK chooses the alert for the peer. */
    Failure(int code, String message, BasicReason reason) {
      super(message, new CertPathValidatorException(message, null, null, -1, reason));
      this.code = code;
    }
  }

  /** The chain from the peer's certificate to the trusted one. */
  List<X509Certificate> check(X509Certificate[] presented) throws Failure {
    List<X509Certificate> chain = build(presented);
    for (X509Certificate certificate : chain) {
      checkDates(certificate);
    }
    checkConstraints(chain);
    checkRevocation(chain);
    if (hostname != null) {
      checkName(presented[0]);
    }
    return chain;
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private List<X509Certificate> build(X509Certificate[] presented) throws Failure {
    List<X509Certificate> chain = new ArrayList<>();
    X509Certificate current = presented[0];
    chain.add(current);
    while (chain.size() < LONGEST_CHAIN) {
      if (trusted.contains(current) && (isSelfSigned(current) || (flags & PARTIAL_CHAIN) != 0)) {
        return chain;
      }
      if (isSelfSigned(current)) {
        throw chain.size() == 1
            ? new Failure(18, "self-signed certificate")
            : new Failure(19, "self-signed certificate in certificate chain");
      }
      X509Certificate issuer = issuer(current, trusted);
      if (issuer == null) {
        issuer = issuer(current, Arrays.asList(presented));
      }
      if (issuer == null) {
        throw trusted.contains(current)
            ? new Failure(2, "unable to get issuer certificate")
            : new Failure(20, "unable to get local issuer certificate");
      }
      current = issuer;
      chain.add(current);
    }
    throw new Failure(22, "certificate chain too long");
  }

  private static X509Certificate issuer(X509Certificate of, Collection<X509Certificate> among) {
    X500Principal name = of.getIssuerX500Principal();
    for (X509Certificate candidate : among) {
      if (candidate != of && candidate.getSubjectX500Principal().equals(name)) {
        try {
          of.verify(candidate.getPublicKey());
          return candidate;
        } catch (GeneralSecurityException other) {
          // another certificate of that name may fit
        }
      }
    }
    return null;
  }

  private static void checkDates(X509Certificate certificate) throws Failure {
    try {
      certificate.checkValidity();
    } catch (CertificateExpiredException e) {
      throw new Failure(10, "certificate has expired", BasicReason.EXPIRED);
    } catch (CertificateNotYetValidException e) {
      throw new Failure(9, "certificate is not yet valid", BasicReason.NOT_YET_VALID);
    }
  }

  private static void checkConstraints(List<X509Certificate> chain) throws Failure {
    if (chain.size() == 1) {
      return;
    }
    try {
      PKIXParameters parameters =
          new PKIXParameters(Set.of(new TrustAnchor(chain.getLast(), null)));
      parameters.setRevocationEnabled(false);
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509")
                  .generateCertPath(chain.subList(0, chain.size() - 1)),
              parameters);
    } catch (CertPathValidatorException e) {
      String text = String.valueOf(e.getMessage());
      throw text.contains("basic constraints") || text.contains("CA certificate")
          ? new Failure(79, "invalid CA certificate")
          : text.contains("key usage")
              ? new Failure(32, "key usage does not include certificate signing")
              : text.contains("path length") || text.contains("pathLen")
                  ? new Failure(25, "path length constraint exceeded")
                  : text.contains("name constraints")
                      ? new Failure(47, "permitted subtree violation")
                      : text.contains("lgorithm")
                          ? new Failure(66, "EE certificate key too weak")
                          : new Failure(1, "unspecified certificate verification error");
    } catch (GeneralSecurityException e) {
      throw new Failure(1, "unspecified certificate verification error");
    }
  }

  private void checkRevocation(List<X509Certificate> chain) throws Failure {
    if ((flags & CRL_CHECK_LEAF) == 0) {
      return;
    }
    int last = (flags & CRL_CHECK_CHAIN) == CRL_CHECK_CHAIN ? chain.size() : 1;
    for (X509Certificate certificate : chain.subList(0, last)) {
      boolean found = false;
      for (X509CRL list : revocations) {
        if (list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
          found = true;
          if (list.isRevoked(certificate)) {
            throw new Failure(23, "certificate revoked", BasicReason.REVOKED);
          }
        }
      }
      if (!found) {
        throw new Failure(3, "unable to get certificate CRL");
      }
    }
  }

  // ------------------------------------------------------------------ names

  private void checkName(X509Certificate certificate) throws Failure {
    boolean address = isAddress(hostname);
    boolean anyName = false;
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      for (List<?> name : names == null ? List.<List<?>>of() : names) {
        int kind = (Integer) name.get(0);
        anyName |= kind == 2;
        if (kind == 2 && !address && matches((String) name.get(1), hostname)) {
          return;
        }
        if (kind == 7 && address && sameAddress((String) name.get(1), hostname)) {
          return;
        }
      }
    } catch (CertificateException unreadable) {
      // no name fits
    }
    if (!anyName && !address && useCommonName && matches(commonName(certificate), hostname)) {
      return;
    }
    throw address
        ? new Failure(64, "IP address mismatch, certificate is not valid for '" + hostname + "'.")
        : new Failure(62, "Hostname mismatch, certificate is not valid for '" + hostname + "'.");
  }

  private static String commonName(X509Certificate certificate) {
    try {
      return new javax.naming.ldap.LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(rdn -> String.valueOf(rdn.getValue()))
              .reduce("", (first, second) -> second);
    } catch (javax.naming.InvalidNameException e) {
      return "";
    }
  }

  static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  private static boolean sameAddress(String a, String b) {
    try {
      return java.net.InetAddress.getByName(a).equals(java.net.InetAddress.getByName(b));
    } catch (java.net.UnknownHostException e) {
      return false;
    }
  }

  /** Whether a name of a certificate stands for a host (RFC 6125, without partial wildcards). */
  private static boolean matches(String pattern, String host) {
    String name = pattern.toLowerCase(Locale.ROOT);
    String sought;
    try {
      sought = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      sought = host.toLowerCase(Locale.ROOT);
    }
    if (!name.startsWith("*.")) {
      return name.equals(sought);
    }
    int dot = sought.indexOf('.');
    return dot > 0
        && sought.substring(dot).equals(name.substring(1))
        && name.indexOf('.', 2) > 0
        && name.indexOf('*', 1) < 0;
  }
}
