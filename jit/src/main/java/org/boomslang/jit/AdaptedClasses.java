package org.boomslang.jit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.util.Enumeration;

/**
 * The two classes of Graal that the build adapts for the class path: this jar's have to be the ones
 * that count. Where the compiler's own jar stands in front of it, as with {@code -cp 'lib/*'}, they
 * are defined before anybody asks for them. Stateless.
 */
final class AdaptedClasses {
  /** Each with a class of the same package that loads by itself. */
  private static final String[][] CLASSES = {
    {
      "jdk/graal/compiler/serviceprovider/GraalServices",
      "jdk.graal.compiler.serviceprovider.ServiceProvider"
    },
    {
      "jdk/graal/compiler/core/common/LibGraalSupport$Init",
      "jdk.graal.compiler.core.common.SuppressFBWarnings"
    },
  };

  private AdaptedClasses() {}

  /** Defines the classes where others would be found. */
  static void claim() throws IOException, ReflectiveOperationException {
    if (standsInFront(System.getProperty("java.class.path", ""))) {
      return;
    }
    ClassLoader loader = AdaptedClasses.class.getClassLoader();
    String home = AdaptedClasses.class.getResource("AdaptedClasses.class").toString();
    home = home.substring(0, home.length() - "org/boomslang/jit/AdaptedClasses.class".length());
    for (String[] each : CLASSES) {
      String file = each[0] + ".class";
      URL found = loader.getResource(file);
      if (found == null || found.toString().startsWith(home)) {
        continue;
      }
      Enumeration<URL> all = loader.getResources(file);
      while (all.hasMoreElements()) {
        URL url = all.nextElement();
        if (url.toString().startsWith(home)) {
          define(Class.forName(each[1], false, loader), url);
        }
      }
    }
  }

  private static void define(Class<?> neighbour, URL url)
      throws IOException, ReflectiveOperationException {
    try (InputStream stream = url.openStream()) {
      MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
          .defineClass(stream.readAllBytes());
    }
  }

  /** Answers the usual case from the text of the class path. */
  private static boolean standsInFront(String classPath) {
    int own = classPath.indexOf("boomslang-jit");
    int compiler = classPath.indexOf("compiler-");
    while (compiler > 0 && classPath.charAt(compiler - 1) == '-') {
      compiler = classPath.indexOf("compiler-", compiler + 1); // truffle-compiler
    }
    return own >= 0 && compiler > own;
  }
}
