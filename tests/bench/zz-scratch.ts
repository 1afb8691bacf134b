import { openBenchPages } from "./index/pages.ts";
const med=(a:readonly number[],p=.5)=>[...a].sort((x,y)=>x-y)[Math.floor(a.length*p)]!;
export async function main(args:string[]){
  const pages=await openBenchPages();
  for(const a of args){ const [name,arg,...subs]=a.split(",");
   const t=performance.now();
   try{
   const r:any = name==="compare"? await pages.call("compare",{n:Number(arg),data:subs[0] as any,subjects:subs.slice(1)}) : await pages.call(name as any, arg===""?undefined:Number(arg) as any);
   console.log(a, ((performance.now()-t)/1000).toFixed(1)+" s");
   if(r.subjects){ for(const s of r.subjects) console.log("  ",s.subject,"build",s.buildMs.toFixed(0),"MB",(s.heldBytes/1e6).toFixed(1),"p50",s.times.length?med(s.times).toFixed(4):"-","p95",s.times.length?med(s.times,.95).toFixed(3):"-","recall",s.recall,s.effort??"",JSON.stringify(s.hasty??""),s.failed??"");
     console.log("   read",med(r.read),"coldRead",med(r.coldRead),"coldSearch",med(r.coldSearch)); }
   else for(const k in r) console.log("  ",k, Array.isArray(r[k])? ["p50",med(r[k]),"p95",med(r[k],.95)]:r[k]);
   }catch(e:any){console.log(a,"FAILED",e.message.slice(0,600))}
  }
  await pages.close(); return 0;
}
