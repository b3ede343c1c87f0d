/** {@code xml.etree.ElementTree.TreeBuilder}: starts, ends and texts to a tree of elements. */
package org.boomslang.modules.etree.builder;
