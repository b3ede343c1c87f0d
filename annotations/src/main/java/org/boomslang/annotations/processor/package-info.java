/**
 * The annotation processor behind {@link org.boomslang.annotations.PyBuiltins}: one generated table
 * per holder class.
 */
package org.boomslang.annotations.processor;
