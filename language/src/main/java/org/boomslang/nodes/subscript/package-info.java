/**
 * Subscription: {@code object[key]} read, written and deleted, with fast paths for the builtin
 * containers and cached special methods for Python classes.
 */
package org.boomslang.nodes.subscript;
