/**
 * Attribute access {@code object.name}: reading, writing, deleting, and reading through {@code
 * super()}. A site remembers what it found for each kind of receiver (a {@code Shape}, a class, a
 * module) as a case, with the assumptions the finding rests on; a case that holds costs one
 * comparison and the access itself.
 */
package org.boomslang.nodes.attribute;
