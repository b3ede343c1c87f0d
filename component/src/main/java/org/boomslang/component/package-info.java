/**
 * What the component jar runs: it installs the command, the jars and the standard library of
 * Boomslang into a GraalVM or JDK 25, and removes them. Nothing but the JDK is used, so that any
 * Java from 17 on can run it. {@code docs/installation.md} is for its users.
 */
package org.boomslang.component;
