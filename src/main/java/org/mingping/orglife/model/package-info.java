/** The words, aggregates and rules of organisation life: plain Java, without a server. */
package org.mingping.orglife.model;
