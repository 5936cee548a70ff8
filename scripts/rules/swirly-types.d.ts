/** Swirly's types, as far as they are needed here: its packages name them, but do not bring them. */
declare module '@swirly/types' {
  export interface MessageSpecification {
    frame: number;
    styles?: object;
  }
  export interface StreamSpecification {
    duration: number;
    readonly messages: readonly MessageSpecification[];
  }
  export interface DiagramSpecification {
    readonly content: readonly StreamSpecification[];
  }
  export interface RendererOptions {
    readonly styles?: Readonly<Record<string, string | number>>;
  }
  export interface DiagramRendering {
    readonly width: number;
    readonly height: number;
  }
}
