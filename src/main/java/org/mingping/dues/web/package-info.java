/** The pages of dues. */
package org.mingping.dues.web;
