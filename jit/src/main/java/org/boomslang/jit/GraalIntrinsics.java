package org.boomslang.jit;

import jdk.graal.compiler.hotspot.meta.HotSpotInvocationPluginProvider;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.vm.ci.code.Architecture;

/**
 * Lets Graal treat its own classes specially: the JVM vouches only for those that the JDK's loaders
 * load. Stateless.
 */
public final class GraalIntrinsics implements HotSpotInvocationPluginProvider {
  @Override
  public void registerInvocationPlugins(Architecture architecture, InvocationPlugins plugins) {
    plugins.registerIntrinsificationPredicate(
        type -> type.getName().startsWith("Ljdk/graal/compiler/"));
  }
}
