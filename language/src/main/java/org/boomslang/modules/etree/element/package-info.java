/** {@code xml.etree.ElementTree.Element}: the nodes of trees, and the iterators over them. */
package org.boomslang.modules.etree.element;
