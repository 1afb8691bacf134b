import type { Server } from "node:http";
export function createStaticServer(options: {
  folder: string;
  base?: string;
  headers?: boolean;
  rewrites?: boolean;
}): Server;
