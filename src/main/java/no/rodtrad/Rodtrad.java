package no.rodtrad;
public final class Rodtrad { public static void main(String[] a) { System.out.println("x"); } }
