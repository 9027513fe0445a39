package com.acme.tools;

public class Tool {}
