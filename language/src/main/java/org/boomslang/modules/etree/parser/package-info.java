/** {@code xml.etree.ElementTree.XMLParser}: documents to the calls of a tree builder. */
package org.boomslang.modules.etree.parser;
