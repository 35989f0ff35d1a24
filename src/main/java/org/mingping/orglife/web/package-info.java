/** The pages of organisation life. */
package org.mingping.orglife.web;
