/** Making functions and classes: closures, defaults, annotations, class bodies, type parameters. */
package org.boomslang.nodes.function;
