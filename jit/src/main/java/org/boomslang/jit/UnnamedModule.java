package org.boomslang.jit;

import java.util.ServiceLoader;

/**
 * Answers for Graal what its named module would: {@code build/AdaptGraal.java} redirects two calls
 * in Graal's classes to this one. Stateless.
 */
public final class UnnamedModule {
  private UnnamedModule() {}

  /**
   * Instead of {@link ServiceLoader#load(ModuleLayer, Class)}: the unnamed module has no layer; its
   * providers are listed on the class path.
   */
  public static <S> ServiceLoader<S> load(ModuleLayer layer, Class<S> service) {
    return ServiceLoader.load(service, UnnamedModule.class.getClassLoader());
  }

  /**
   * Instead of {@link Module#isNamed()} where Graal takes an unnamed module to mean that it is
   * being built into a native library.
   */
  public static boolean isNamed(Module module) {
    return true;
  }
}
