import { compileAssemblyScript } from "/work/main/scripts/vite-assemblyscript.ts";
import { FlatIndex } from "/work/main/src/retrieval/vector-index/flat-index.ts";
import { createWasmKernel } from "/work/main/src/retrieval/vector-index/kernel.ts";
import { createTwinKernel } from "/work/main/src/retrieval/vector-index/kernel-twin.ts";
const dims=384; const wasm=await compileAssemblyScript("/work/main/src/retrieval/vector-index/kernel-relaxed.as.ts");
function gen(n:number,seed:number){ const v=new Float32Array(n*dims); let s=seed|0; for(let i=0;i<v.length;i++){ let t=0; for(let j=0;j<4;j++){ s^=s<<13; s^=s>>>17; s^=s<<5; t+=s;} v[i]=t;} for(let r=0;r<n;r++){let q=0; for(let i=0;i<dims;i++)q+=v[r*dims+i]!**2; q=1/Math.sqrt(q); for(let i=0;i<dims;i++)v[r*dims+i]!*=q;} return v;}
import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--experimental-wasm-relaxed-simd');
const med=(a:number[])=>a.sort((x,y)=>x-y)[a.length>>1]!;
export async function main(){

  console.log("bytes",wasm.length);
  const mod=await WebAssembly.instantiate(wasm as any,{}); const ex=(mod as any).instance.exports;
  for(const n of [3120,100000]){
    const v=gen(n,7); const qs=gen(60,99);
    for(const keepExact of [true,false]){
      const raw=await createWasmKernel(wasm as any); const acc:any={}; let qacc:any={}; let cand=0; const k:any={...raw}; if(process.env.PROF) for(const f of ['scan','offer','sumRows','atLeast','scoreFloats','scoreTiles']) k[f]=(...x:any[])=>{const t0=performance.now(); const r=(raw as any)[f](...x); (qacc[f]??=0,qacc[f]+=performance.now()-t0); if(f.startsWith('score')) cand+=x[1]; return r;}; 
      const ix=new FlatIndex(k,{dimensions:dims,keepExact}); let t=performance.now(); ix.add(Int32Array.from({length:n},(_, i)=>i),v); const b=performance.now()-t;
      // read limit on same size
      new Uint8Array(ex.memory.buffer).fill(1); ex.memory.buffer.byteLength< n*dims+1e6 && ex.memory.grow(Math.ceil((n*dims+1e6)/65536)); new Uint8Array(ex.memory.buffer).fill(3);
      const a:number[]=[],l:number[]=[];
      for(let r=0;r<(n>5000?3:20);r++) for(let i=0;i<60;i++){ t=performance.now(); qacc={};cand=0; ix.search(qs.subarray(i*dims,(i+1)*dims),10); a.push(performance.now()-t); for(const f in qacc)(acc[f]??=[]).push(qacc[f]); (acc.cand??=[]).push(cand); t=performance.now(); (raw as any).readAll(raw.heapStart, n*dims); l.push(performance.now()-t);}
      
 
if(process.env.PROF) {for(const f in acc) acc[f]=+(med(acc[f])*1000).toFixed(1); console.log('us per query',acc,'cand',cand/a.length);}
const A=med(a),L=med(l); console.log(n,keepExact,"build",b.toFixed(0),"search",A.toFixed(4),"limit",L.toFixed(4),(n*dims/L/1e6).toFixed(1)+"GB/s", (A/L).toFixed(2));
    }
  }
  return 0;
}
